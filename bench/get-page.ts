import type { BenchPage } from './pages.ts'
import type { Fixture } from './world/fixture.ts'
import { origin } from './world/world.ts'

/** Something that answers requests: the portal's app, or a plain one beside it. */
export interface Answering {
  request(address: string, init: RequestInit): Response | Promise<Response>
}

/** Asks for a page as its reader would. Throws unless it is there. */
export const ask = async (app: Answering, page: BenchPage, fixture: Fixture): Promise<Response> => {
  const headers = { cookie: fixture.cookies[page.who] }
  const response = await app.request(`${origin}${page.address(fixture)}`, { headers })
  if (response.status !== 200) throw new Error(`${page.what} answers ${response.status}`)
  return response
}

/** The page's HTML. */
export const getPage = async (app: Answering, page: BenchPage, fixture: Fixture): Promise<string> =>
  (await ask(app, page, fixture)).text()
