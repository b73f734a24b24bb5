import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import type { Certainty } from '../../../shared/domain/schedule/schedule.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { checkRelease, type ReleaseFault } from '../../../shared/schedule/release-date.ts'
import type { FieldErrorCode } from '../../server/form.ts'

export const releaseProblems = ['remand-has-no-date', 'date-needed', 'certainty-needed'] as const
export type ReleaseProblem = (typeof releaseProblems)[number]

export interface ReleaseError {
  readonly field: 'release.date' | 'release.certainty'
  readonly code: ReleaseProblem | FieldErrorCode
}

const codes = {
  'not-a-date': 'date',
  'before-today': 'date-past',
  'too-far': 'date-far',
} as const satisfies Record<ReleaseFault, FieldErrorCode>

/** The release as the form knows it. */
export interface TypedRelease {
  readonly date: string
  readonly certainty: Certainty | undefined
}

export interface Release {
  readonly release?: IsoDate
  readonly certainty: Certainty
}

/**
 * Reads the expected release. In remand nobody knows one (strpl § 185: courts set time limits, not a release), so
 * none is taken. Elsewhere a date and its certainty go together: neither stands alone.
 */
export const readRelease = (
  { date, certainty }: TypedRelease,
  sentence: SentenceKind | undefined,
  today: IsoDate,
): Result<Release, ReleaseError> => {
  if (sentence === 'remand')
    return date === ''
      ? ok({ certainty: 'unknown' })
      : fail({ field: 'release.date', code: 'remand-has-no-date' })
  const checked = date === '' ? undefined : checkRelease(date, today)
  if (checked && !checked.ok) return fail({ field: 'release.date', code: codes[checked.error] })
  if (certainty === undefined) return fail({ field: 'release.certainty', code: 'required' })
  if (!checked)
    return certainty === 'unknown' ? ok({ certainty }) : fail({ field: 'release.date', code: 'date-needed' })
  if (certainty === 'unknown') return fail({ field: 'release.certainty', code: 'certainty-needed' })
  return ok({ release: checked.value, certainty })
}
