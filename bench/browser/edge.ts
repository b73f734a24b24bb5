import { createServer, request } from 'node:http'
import { createGzip } from 'node:zlib'
import { freePort } from '../../local/engine/child.ts'

/** Stands where CloudFront stands: passes requests on and packs pages on their way back. Loopback only. */
export const openEdge = async (
  target: string,
): Promise<{ readonly origin: string; readonly close: () => void }> => {
  const server = createServer((incoming, outgoing) => {
    const onward = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        const { 'content-length': _, ...headers } = answer.headers
        const isPage = headers['content-type']?.startsWith('text/html') === true
        outgoing.writeHead(answer.statusCode ?? 502, {
          ...headers,
          ...(isPage && { 'content-encoding': 'gzip' }),
        })
        if (isPage) answer.pipe(createGzip()).pipe(outgoing)
        else answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  const port = await freePort()
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
