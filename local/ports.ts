import type { RequestListener } from 'node:http'
import { type DeferredListener, deferredListener } from './http/deferred.ts'
import { type Listening, listen } from './http/listen.ts'

interface Door extends DeferredListener {
  readonly port: number
}

/** The three servers of a start, listening, with nothing behind them yet. */
export interface Doors {
  readonly portal: Door
  readonly identity: Door
  readonly tools: Door
}

const openDoor = async (port: number, purpose: string, keep: (server: Listening) => void): Promise<Door> => {
  const deferred = deferredListener()
  const wrapped: RequestListener = (request, response) => deferred.listener(request, response)
  const server = await listen(wrapped, port, purpose)
  keep(server)
  return { ...deferred, port: server.port }
}

/**
 * Takes the portal's port, and then the next two; port 0 takes any three. This comes before anything touches
 * data: a second start by mistake must not hurt the first. Throws PlainError when one is taken.
 */
export const openDoors = async (port: number, keep: (server: Listening) => void): Promise<Doors> => {
  const next = (step: number) => (port === 0 ? 0 : port + step)
  const portal = await openDoor(port, 'the portal', keep)
  const identity = await openDoor(next(1), 'sign-in', keep)
  const tools = await openDoor(next(2), 'the mailbox and the clock', keep)
  return { portal, identity, tools }
}
