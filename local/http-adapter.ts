/** API Gateway of a laptop: Node's HTTP in, the portal's Lambda handler in the middle, HTTP out. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda'
import { lambdaContext } from './http/context.ts'
import { toEvent } from './http/event.ts'
import { headerPairs, readBody } from './http/listen.ts'

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyResultV2>

/** Lambda takes 6 MB per call; the real gateway answers 413 above its own limit. */
const bodyLimit = 6 * 1024 * 1024

const sendJson = (response: ServerResponse, status: number, message: string) => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ message }))
}

/** Writes the function's answer. One without a status is its JSON, with 200, as the real gateway has it. */
export const sendResult = (response: ServerResponse, result: APIGatewayProxyResultV2): void => {
  if (typeof result === 'string' || result.statusCode === undefined) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(typeof result === 'string' ? result : JSON.stringify(result))
    return
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = result
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value))
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.writeHead(statusCode)
  response.end(Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'))
}

const answer = async (handler: HttpHandler, request: IncomingMessage, response: ServerResponse) => {
  const body = await readBody(request, bodyLimit)
  if (body === undefined) return sendJson(response, 413, 'Request Entity Too Large')
  const event = toEvent({
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    httpVersion: request.httpVersion,
    headers: headerPairs(request),
    body,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
  })
  if (event === undefined) return sendJson(response, 400, 'Bad Request')
  sendResult(response, await handler(event, lambdaContext('portal')))
}

/** The listener for `node:http`. A handler that throws gives the gateway's own 500; `onError` is told why. */
export const httpAdapter =
  (handler: HttpHandler, onError: (error: unknown) => void): RequestListener =>
  (request, response) => {
    answer(handler, request, response).catch((error) => {
      onError(error)
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, 'Internal Server Error')
    })
  }
