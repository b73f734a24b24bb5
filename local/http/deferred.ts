import type { RequestListener } from 'node:http'

export interface DeferredListener {
  readonly listener: RequestListener
  /** From now on, and for those who have waited, this one answers. */
  readonly open: (ready: RequestListener) => void
}

/** A port is taken before there is anything to answer with: early requests wait, and are then answered. */
export const deferredListener = (): DeferredListener => {
  const { promise, resolve } = Promise.withResolvers<RequestListener>()
  return {
    listener: (request, response) => {
      promise.then((ready) => ready(request, response))
    },
    open: resolve,
  }
}
