import type { StepKind } from '../../domain/step/step.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { believed, type Found, undated } from './computed.ts'
import { fromStart, place } from './course.ts'
import { limits } from './limits.ts'
import {
  dayReleaseByLaw,
  dayReleaseUsual,
  homeDate,
  institutionDate,
  leaveByLaw,
  lowerSecurityDate,
  monitoringDate,
  transitionHouseDate,
} from './outside.ts'
import { endDate, halfTimeDate, paroleDate, sixtyDaysDate, type Term } from './term.ts'
import { openWindow, type StageWindow } from './window.ts'

const begun = ({ course }: Term): Found => place(course, fromStart(course), 'whole-sentence')
const lastOf = (term: Term): Found => believed(endDate(term), term.typed.end)

/** Two thirds usually, half for special reasons (§ 42(1), (3)); below 74 days after 60, for weighty reasons. */
const paroleWindow = (term: Term): StageWindow => {
  const latest = lastOf(term)
  const parole = believed(paroleDate(term), term.typed.parole)
  const half = believed(halfTimeDate(term), term.typed['half-time'])
  if (half.date === undefined && parole.date === undefined && !term.parole)
    return openWindow({ earliest: sixtyDaysDate(term) ?? undated('parole-sixty-days'), latest })
  const first = half.date !== undefined && (parole.date === undefined || half.date < parole.date)
  return openWindow({ earliest: first ? half : parole, usually: parole, latest })
}

const dayReleaseWindow = (term: Term, use: 'usual' | 'education'): StageWindow =>
  openWindow({
    earliest: believed(dayReleaseByLaw(term), term.typed['day-release']),
    usually: dayReleaseUsual(term, use),
    latest: lastOf(term),
    longest:
      use === 'usual'
        ? { length: limits.dayRelease, rule: 'day-release-last-year' }
        : { length: limits.dayReleaseEducation, rule: 'day-release-last-two-years' },
  })

/**
 * When a stage of a sentence of imprisonment may lie, the prison's own dates first. A stage may last to the end of
 * the sentence: parole is no right. Welfare leave (§ 3-30) has no window and is no stage.
 */
export const termWindow = (kind: StepKind, term: Term, use: 'usual' | 'education'): StageWindow => {
  const latest = lastOf(term)
  const { typed } = term
  switch (kind) {
    case 'lower-security':
      return openWindow({
        earliest: begun(term),
        usually: believed(lowerSecurityDate(term), typed['lower-security']),
        latest,
      })
    case 'leave':
      return openWindow({ earliest: believed(leaveByLaw(term), typed.leave), latest })
    case 'day-release':
      return dayReleaseWindow(term, use)
    case 'transition-house':
      return openWindow({ earliest: begun(term), usually: transitionHouseDate(term), latest })
    case 'section-12':
      return openWindow({
        earliest: begun(term),
        usually: institutionDate(term),
        latest,
        longest: { length: limits.institution, rule: 'institution-twelve-months' },
      })
    case 'section-16':
      return openWindow({ earliest: homeDate(term), latest })
    case 'electronic-monitoring':
      return openWindow({ earliest: believed(monitoringDate(term), typed['electronic-monitoring']), latest })
    case 'parole':
      return paroleWindow(term)
    default:
      return assertNever(kind)
  }
}
