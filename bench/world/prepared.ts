import { systemIds } from '../../functions/wiring/ids.ts'
import type { WebDeps } from '../../web/server/deps.ts'

type Replay = <Store extends object>(store: Store) => Store

/**
 * Gives what the real store answered when the page was first rendered: by method, and by which call of that method it
 * is within one render. `begin` is told before each render.
 */
const replaying = (): { readonly begin: () => void; readonly replay: Replay } => {
  const answers = new Map<string, unknown>()
  const calls = new Map<string, number>()
  const replay: Replay = (store) =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver)
        if (typeof method !== 'function') return method
        return (...values: readonly unknown[]): unknown => {
          const call = (calls.get(String(name)) ?? 0) + 1
          calls.set(String(name), call)
          const key = `${String(name)} ${call}`
          const known = answers.get(key)
          if (known !== undefined) return known
          const fresh: unknown = Reflect.apply(method, target, [...values])
          answers.set(key, fresh)
          return fresh
        }
      },
    })
  return { begin: () => calls.clear(), replay }
}

/** The portal with the data of one page in memory after its first render; nothing is written any more. */
export const preparedDeps = (deps: WebDeps): { readonly deps: WebDeps; readonly begin: () => void } => {
  const { begin, replay } = replaying()
  const prepared = {
    ...deps,
    ids: systemIds,
    store: replay(deps.store),
    users: replay(deps.users),
    templates: replay(deps.templates),
    sessions: replay(deps.sessions),
    directories: replay(deps.directories),
    source: replay(deps.source),
  }
  return { deps: prepared, begin }
}
