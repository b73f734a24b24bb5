import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { PlainError } from '../plain-error.ts'

export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

const closer = (server: Server) => () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const taken = (port: number, purpose: string) =>
  new PlainError(
    [
      `Port ${port}, wanted for ${purpose}, is taken: another program, or another Hjemvei, listens there.`,
      'Stop that one, or choose other ports (this and the next two are used):',
      '  npm start -- --port 3100',
    ].join('\n'),
  )

/**
 * Listens on 127.0.0.1 only; port 0 takes a free one. Throws PlainError, naming `purpose`, when the port is
 * taken or may not be used.
 */
export const listen = (handler: RequestListener, port: number, purpose: string): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer(handler)
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? taken(port, purpose) : error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address !== 'object' || address === null) return reject(new Error('No port was given'))
      resolve({ port: address.port, close: closer(server) })
    })
  })

/** The whole body, or undefined when it is longer than `limit` bytes (the rest is read and dropped). */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
  }
  return length > limit ? undefined : Buffer.concat(chunks)
}

/** Name and value pairs as sent, names in lower case. */
export const headerPairs = (request: IncomingMessage): readonly (readonly [string, string])[] => {
  const { rawHeaders } = request
  return Array.from({ length: rawHeaders.length / 2 }, (_, at) => [
    (rawHeaders[at * 2] ?? '').toLowerCase(),
    rawHeaders[at * 2 + 1] ?? '',
  ])
}
