/** The dates of a plan, counted back from its release: the door by which other folders come in. */

export { anchorDatesOf } from './anchor-dates.ts'
export { addAnswerDate, answerDateAfter } from './answer-date.ts'
export { type PlannedTask, planBackward, type Verdict, verdicts } from './backward.ts'
export { answerDeadline, type Due, dueOf, plannedDate } from './due-date.ts'
export { type Following, followTemplate } from './follow-template.ts'
export { concerns, type PersonFacts } from './milestones.ts'
export { isSqueezed, moveAnchors, moveRelease, type PreviewEntry, preview } from './move-release.ts'
export {
  addReminder,
  addTaskEntry,
  createSchedule,
  dueOfKind,
  finishEntry,
  type NewSchedule,
  remindedTask,
  reminderKey,
  removeEntry,
} from './plan-schedule.ts'
export { type ClosedDay, type ReleaseDay, releaseDay } from './release-day.ts'
export type { TaskToPlan } from './task-chain.ts'
export { chooseTemplate } from './templates/choose.ts'
export { builtInTemplates, templateNamed, templates } from './templates/index.ts'
export { standardTemplate } from './templates/standard.ts'
export { firstStandard } from './templates/standard-2026-11.ts'
export { dueNow, markTold, nextDate, type Reached } from './thresholds.ts'
