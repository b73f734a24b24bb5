import type { WebDeps } from '../../web/server/deps.ts'

/** Asks the real one the first time and gives the same answer ever after, by method and arguments. */
const remembering = <Store extends object>(store: Store): Store => {
  const answers = new Map<string, unknown>()
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...values: readonly unknown[]): unknown => {
        const key = `${String(name)} ${JSON.stringify(values)}`
        const known = answers.get(key)
        if (known !== undefined) return known
        const fresh: unknown = Reflect.apply(method, target, [...values])
        answers.set(key, fresh)
        return fresh
      }
    },
  })
}

/** The portal with all its data in memory once each page has been asked for; nothing is written any more. */
export const preparedDeps = (deps: WebDeps): WebDeps => ({
  ...deps,
  store: remembering({ ...deps.store, recordAccess: async () => undefined }),
  users: remembering(deps.users),
  sessions: remembering(deps.sessions),
})
