import type { Route } from '../route.ts'
import { signInRoute } from './begin.ts'
import { callbackRoute } from './callback.ts'
import { chooseOfficeRoutes } from './choose-office.ts'
import { languageRoute } from './language.ts'
import { signedInRoute, signedOutRoute, signOutRoute } from './sign-out.ts'

/** Coming in, choosing where one works, the language, going out. */
export const signInRoutes: readonly Route[] = [
  signInRoute,
  callbackRoute,
  ...chooseOfficeRoutes,
  signedInRoute,
  signOutRoute,
  signedOutRoute,
  languageRoute,
]
