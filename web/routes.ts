/** Every address of the portal. A feature adds its own list here, nothing else (see server/route.ts). */
import { accessLogRoutes } from './features/access-log/routes.ts'
import { appointmentSheetRoutes } from './features/appointment-sheet/routes.ts'
import { appointmentRoutes } from './features/appointments/routes.ts'
import { calendarRoutes } from './features/calendar/routes.ts'
import { carryOverRoutes } from './features/carry-over/routes.ts'
import { caseloadRoutes } from './features/caseload/routes.ts'
import { closePlanRoutes } from './features/close-plan/routes.ts'
import { custodyImportRoutes } from './features/custody-import/routes.ts'
import { directoryRoutes } from './features/directory/routes.ts'
import { flagsRoutes } from './features/flags/routes.ts'
import { homeRoutes } from './features/home/routes.ts'
import { homeMunicipalityRoutes } from './features/home-municipality/routes.ts'
import { informationRoutes } from './features/information/routes.ts'
import { onwardRoutes } from './features/onward/routes.ts'
import { planRoutes } from './features/plan/routes.ts'
import { planEventRoutes } from './features/plan-events/routes.ts'
import { planFormRoutes } from './features/plan-form/routes.ts'
import { planHistoryRoutes } from './features/plan-history/routes.ts'
import { planNotesRoutes } from './features/plan-notes/routes.ts'
import { portfolioRoutes } from './features/portfolio/routes.ts'
import { preparationRoutes } from './features/preparation/routes.ts'
import { proposalRoutes } from './features/proposal/routes.ts'
import { releaseRoutes } from './features/release/routes.ts'
import { rerouteRoutes } from './features/reroute/routes.ts'
import { sentenceRoutes } from './features/sentence/routes.ts'
import { stepsRoutes } from './features/steps/routes.ts'
import { taskRoutes } from './features/task/routes.ts'
import { planTemplateRoutes } from './features/templates/plan-routes.ts'
import { templateRoutes } from './features/templates/routes.ts'
import { transferRoutes } from './features/transfer/routes.ts'
import { unmappedRoutes } from './features/unmapped/routes.ts'
import { worklistRoutes } from './features/worklist/routes.ts'
import { workloadRoutes } from './features/workload/routes.ts'
import { machineRoutes } from './server/machine-routes.ts'
import { noticeLink } from './server/notice-link.ts'
import type { Route } from './server/route.ts'
import { signInRoutes } from './server/sign-in/routes.ts'

export const routes: readonly Route[] = [
  ...homeRoutes,
  ...planFormRoutes,
  ...proposalRoutes,
  ...onwardRoutes,
  ...planRoutes,
  ...transferRoutes,
  ...closePlanRoutes,
  ...homeMunicipalityRoutes,
  ...planEventRoutes,
  ...releaseRoutes,
  ...planTemplateRoutes,
  ...sentenceRoutes,
  ...stepsRoutes,
  ...flagsRoutes,
  ...carryOverRoutes,
  ...preparationRoutes,
  ...planNotesRoutes,
  ...appointmentRoutes,
  ...appointmentSheetRoutes,
  ...planHistoryRoutes,
  ...taskRoutes,
  ...worklistRoutes,
  ...workloadRoutes,
  ...accessLogRoutes,
  ...directoryRoutes,
  ...templateRoutes,
  ...rerouteRoutes,
  ...caseloadRoutes,
  ...portfolioRoutes,
  ...calendarRoutes,
  ...custodyImportRoutes,
  ...unmappedRoutes,
  ...informationRoutes,
  ...signInRoutes,
  noticeLink,
  ...machineRoutes,
]
