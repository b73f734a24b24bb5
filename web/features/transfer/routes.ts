import type { Route } from '../../server/route.ts'
import { answerRoutes } from './answer-routes.ts'
import { proposeRoutes } from './propose-routes.ts'

/** A plan that goes to another office: the question, and the answer. */
export const transferRoutes: readonly Route[] = [...proposeRoutes, ...answerRoutes]
