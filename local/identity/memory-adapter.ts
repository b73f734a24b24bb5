import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Entry {
  readonly payload: AdapterPayload
  /** Milliseconds since 1970. */
  readonly expires: number
}

const oneDay = 86_400

/**
 * Sign-ins under way and sessions at the provider, in memory and of this provider only. A restart forgets
 * them: the portal's own sessions live on in its table, and who comes back is asked once more who it is.
 */
export const memoryAdapter = (): AdapterFactory => {
  const entries = new Map<string, Entry>()
  const live = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key)
    if (entry !== undefined && entry.expires > Date.now()) return entry.payload
    entries.delete(key)
  }
  const remove = (matches: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload }] of entries) if (matches(payload)) entries.delete(key)
  }
  const findBy = (kind: string, matches: (payload: AdapterPayload) => boolean) =>
    [...entries.keys()]
      .filter((key) => key.startsWith(`${kind}:`))
      .map(live)
      .find((payload) => payload !== undefined && matches(payload))
  return (kind): Adapter => ({
    upsert: async (id, payload, expiresIn = oneDay) => {
      entries.set(`${kind}:${id}`, { payload, expires: Date.now() + expiresIn * 1000 })
    },
    find: async (id) => live(`${kind}:${id}`),
    findByUid: async (uid) => findBy(kind, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findBy(kind, (payload) => payload.userCode === code),
    consume: async (id) => {
      const entry = entries.get(`${kind}:${id}`)
      const consumed = Math.floor(Date.now() / 1000)
      if (entry !== undefined)
        entries.set(`${kind}:${id}`, { ...entry, payload: { ...entry.payload, consumed } })
    },
    destroy: async (id) => {
      entries.delete(`${kind}:${id}`)
    },
    revokeByGrantId: async (grantId) => remove((payload) => payload.grantId === grantId),
  })
}
