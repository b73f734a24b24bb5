import type { Route } from '../../server/route.ts'
import { factsRoutes } from './facts-routes.ts'
import { healthAnswerRoutes } from './health-routes.ts'

/** What is typed in about the first 72 hours: the coordinator's facts, and health's own yes or no. */
export const preparationRoutes: readonly Route[] = [...factsRoutes, ...healthAnswerRoutes]
