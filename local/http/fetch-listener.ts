import type { RequestListener } from 'node:http'
import { headerPairs, readBody } from './listen.ts'

const bodyLimit = 10 * 1024 * 1024

/** Serves a fetch handler (Hono's) from `node:http`, with the plain cases our own pages need. */
export const fetchListener =
  (
    handle: (request: Request) => Response | Promise<Response>,
    onError: (error: unknown) => void,
  ): RequestListener =>
  (request, response) => {
    const run = async () => {
      const body = await readBody(request, bodyLimit)
      if (body === undefined) return response.writeHead(413).end()
      const method = request.method ?? 'GET'
      const headers = new Headers(
        headerPairs(request).map(([name, value]): [string, string] => [name, value]),
      )
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`)
      const plain = method === 'GET' || method === 'HEAD'
      const answer = await handle(
        new Request(url, { method, headers, ...(plain ? {} : { body: new Uint8Array(body) }) }),
      )
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(new Uint8Array(await answer.arrayBuffer()))
    }
    run().catch((error) => {
      onError(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  }
