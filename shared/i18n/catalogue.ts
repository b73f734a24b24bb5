import type { Language } from './languages.ts'
import { accessLogMessages } from './messages/access-log.ts'
import { answeringMessages } from './messages/answering.ts'
import { appointmentMessages } from './messages/appointments.ts'
import { areaMessages } from './messages/areas.ts'
import { calendarMessages } from './messages/calendar.ts'
import { carryOverMessages } from './messages/carry-over.ts'
import { caseProblemMessages } from './messages/case-problems.ts'
import { commonMessages } from './messages/common.ts'
import { componentMessages } from './messages/components.ts'
import { custodyImportMessages } from './messages/custody-import.ts'
import { directoryMessages } from './messages/directory.ts'
import { errorPageMessages } from './messages/error-pages.ts'
import { fieldErrorMessages } from './messages/field-errors.ts'
import { flagMessages } from './messages/flags.ts'
import { historyLineMessages } from './messages/history-lines.ts'
import { homeMunicipalityMessages } from './messages/home-municipality.ts'
import { informationMessages } from './messages/information.ts'
import { mailMessages } from './messages/mail.ts'
import { milestoneMessages } from './messages/milestones.ts'
import { peopleMessages } from './messages/people.ts'
import { personWordMessages } from './messages/person-words.ts'
import { planAttentionMessages } from './messages/plan-attention.ts'
import { planEventMessages } from './messages/plan-events.ts'
import { planFormMessages } from './messages/plan-form.ts'
import { planJournalMessages } from './messages/plan-journal.ts'
import { planPageMessages } from './messages/plan-page.ts'
import { planWordMessages } from './messages/plan-words.ts'
import { portfolioMessages } from './messages/portfolio.ts'
import { preparationMessages } from './messages/preparation.ts'
import { proposalMessages } from './messages/proposal.ts'
import { readinessMessages } from './messages/readiness.ts'
import { reasonMessages } from './messages/reasons.ts'
import { releaseMessages } from './messages/release.ts'
import { rerouteMessages } from './messages/reroute.ts'
import { routingMessages } from './messages/routing.ts'
import { sendingMessages } from './messages/sending.ts'
import { sentenceDateMessages } from './messages/sentence-dates.ts'
import { sentenceFaultMessages } from './messages/sentence-faults.ts'
import { sentencePageMessages } from './messages/sentence-page.ts'
import { provisionMessages } from './messages/sentence-provisions.ts'
import { sentenceRuleMessages } from './messages/sentence-rules.ts'
import { sheetMessages } from './messages/sheet.ts'
import { signInMessages } from './messages/sign-in.ts'
import { statusMessages } from './messages/status.ts'
import { stepMessages } from './messages/steps.ts'
import { successionMessages } from './messages/succession.ts'
import { taskCommandMessages } from './messages/task-commands.ts'
import { taskKindMessages } from './messages/task-kinds.ts'
import { taskPageMessages } from './messages/task-page.ts'
import { templateMessages } from './messages/templates.ts'
import { transferMessages } from './messages/transfer.ts'
import { unmappedMessages } from './messages/unmapped.ts'
import { wayOutMessages } from './messages/way-out.ts'
import { whyHereMessages } from './messages/why-here.ts'
import { worklistMessages } from './messages/worklist.ts'
import { workloadMessages } from './messages/workload.ts'

/** Every file of messages. A new feature adds its import and its line here, nothing else (see index.ts). */
export const features = [
  accessLogMessages,
  answeringMessages,
  appointmentMessages,
  areaMessages,
  calendarMessages,
  carryOverMessages,
  caseProblemMessages,
  commonMessages,
  componentMessages,
  custodyImportMessages,
  directoryMessages,
  errorPageMessages,
  fieldErrorMessages,
  flagMessages,
  historyLineMessages,
  homeMunicipalityMessages,
  informationMessages,
  mailMessages,
  milestoneMessages,
  peopleMessages,
  personWordMessages,
  planAttentionMessages,
  planEventMessages,
  planFormMessages,
  planJournalMessages,
  planPageMessages,
  planWordMessages,
  portfolioMessages,
  preparationMessages,
  proposalMessages,
  readinessMessages,
  reasonMessages,
  releaseMessages,
  rerouteMessages,
  routingMessages,
  sendingMessages,
  sheetMessages,
  provisionMessages,
  sentenceDateMessages,
  sentenceFaultMessages,
  sentencePageMessages,
  sentenceRuleMessages,
  signInMessages,
  statusMessages,
  stepMessages,
  successionMessages,
  taskCommandMessages,
  taskKindMessages,
  taskPageMessages,
  templateMessages,
  transferMessages,
  wayOutMessages,
  unmappedMessages,
  whyHereMessages,
  worklistMessages,
  workloadMessages,
] as const

type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** All bokmål texts as literal types: from them the compiler knows keys and arguments. */
export type Bokmål = Merged<(typeof features)[number]['nb']>
export type MessageKey = keyof Bokmål

const textsOf = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(features.flatMap((feature) => Object.entries(feature[language])))

/** Every message of every feature, by language and key. In a bundle it is read from files (scripts/texts.ts). */
export const allMessages = { nb: textsOf('nb'), nn: textsOf('nn'), en: textsOf('en') } as const
