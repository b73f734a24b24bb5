import { missing } from './answer.ts'
import { openRoute } from './open-route.ts'
import { paths } from './paths.ts'

const text = (path: string, body: string) =>
  openRoute({
    method: 'GET',
    path,
    audit: 'none-because-no-case-content',
    answer: () => ({ kind: 'text', body }),
  })

/** A demonstration's mailbox and clock live beside the portal; elsewhere there is no such page. */
const demo = (path: string, inTools: string) =>
  openRoute({
    method: 'GET',
    path,
    audit: 'none-because-no-case-content',
    answer: ({ deps }) => {
      const { demoToolsUrl } = deps.config
      return demoToolsUrl === undefined
        ? missing()
        : { kind: 'redirect', to: new URL(inTools, demoToolsUrl).href }
    },
  })

/** What machines ask for, and the way to the demo's tools. */
export const machineRoutes = [
  text('/healthz', 'ok\n'),
  text('/robots.txt', 'User-agent: *\nDisallow: /\n'),
  demo(paths.demoMailbox, '/'),
  demo(paths.demoClock, '/#clock'),
] as const
