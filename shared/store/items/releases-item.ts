/**
 * The count of an office's releases in a month: two numbers per day, `y14` the plans that are ready on the 14th and `n14`
 * those that are not. What has no date stands under the last day of all.
 */
import * as z from 'zod/mini'
import type { ReleaseCount } from '../../application/ports.ts'
import { type IsoDate, parseIsoDate } from '../../kernel/time.ts'
import type { Counted } from '../counted.ts'
import { noDate } from '../keys.ts'
import { count, keyed } from './fields.ts'

const parseMonth = (text: string): string | undefined => (/^\d{4}-\d{2}$/.test(text) ? text : undefined)

export const releasesSchema = z.catchall(z.object({ sk: keyed('READY#', parseMonth) }), z.unknown())
type StoredReleases = z.output<typeof releasesSchema>

/** The attribute in which a plan is counted. */
export const counterOf = ({ release, ready }: Counted): string =>
  `${ready ? 'y' : 'n'}${(release ?? noDate).slice(8)}`

/** The month under which a plan is counted. */
export const monthOf = (release: IsoDate | undefined): string => (release ?? noDate).slice(0, 7)

const counterPattern = /^[yn](\d{2})$/

const daysOf = (item: StoredReleases): readonly string[] => {
  const days = Object.keys(item).flatMap((name) => counterPattern.exec(name)?.[1] ?? [])
  return [...new Set(days)].sort()
}

/** The days of a month with somebody to be released, in order. */
export const readReleases = (item: StoredReleases): readonly ReleaseCount[] =>
  daysOf(item).flatMap((day): readonly ReleaseCount[] => {
    const date = `${item.sk}-${day}`
    const [ready, notReady] = ['y', 'n'].map((letter) => count.parse(item[`${letter}${day}`] ?? 0))
    const release = date === noDate ? undefined : parseIsoDate(date)
    if (!ready && !notReady) return []
    return [{ ...(release && { release }), ready: ready ?? 0, notReady: notReady ?? 0 }]
  })
