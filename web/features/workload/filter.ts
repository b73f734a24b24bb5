import * as z from 'zod'
import { areas } from '../../../shared/domain/area/areas.ts'
import { parseUserId, type UserId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { type Age, ageOf, ages, isLate, type Row, type Stage, stageOf, stages } from './model.ts'

/** The office's list, where a task lies that nobody has. Shorter than any person's id, so it is none. */
export const inList = 'list'

/** Which tasks the lead looks at. */
export interface HandOverFilter {
  readonly who?: UserId | typeof inList
  readonly area?: (typeof areas)[number]
  readonly stage?: Stage
  readonly age?: Age
  readonly due?: 'overdue'
  /** All boxes are ticked when the page opens. */
  readonly tick?: 'all'
}

/** The choice "all" of a list is sent as an empty text. */
const orAll = <Choice extends string>(choices: readonly Choice[]) =>
  z
    .union([z.literal(''), z.enum(choices)])
    .optional()
    .transform((chosen) => chosen || undefined)

const who = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return undefined
    if (text === inList) return inList
    const id = parseUserId(text)
    if (id) return id
    context.addIssue('invalid')
    return z.NEVER
  })

const schema = z.strictObject({
  who,
  area: orAll(areas),
  stage: orAll(stages),
  age: orAll(ages),
  due: orAll(['overdue']),
  tick: orAll(['all']),
})

/** Reads the query of the address; throws BadRequest for one that no page of ours makes. */
export const readFilter = (query: FormFields): HandOverFilter => {
  const parsed = parseForm(schema, query)
  if (!parsed.ok) throw new BadRequest('Not a selection of tasks')
  const { who, area, stage, age, due, tick } = parsed.value
  return {
    ...(who && { who }),
    ...(area && { area }),
    ...(stage && { stage }),
    ...(age && { age }),
    ...(due && { due }),
    ...(tick && { tick }),
  }
}

/** The page's address with a selection, in a fixed order. */
export const handOverPath = ({ who, area, stage, age, due, tick }: HandOverFilter): string => {
  const query = new URLSearchParams({
    ...(who && { who }),
    ...(area && { area }),
    ...(stage && { stage }),
    ...(age && { age }),
    ...(due && { due }),
    ...(tick && { tick }),
  }).toString()
  return query === '' ? paths.handOver : `${paths.handOver}?${query}`
}

export const fits =
  ({ who, area, stage, age, due }: HandOverFilter, today: IsoDate) =>
  (row: Row): boolean =>
    (who === undefined || (row.assignee?.userId ?? inList) === who) &&
    (area === undefined || row.area === area) &&
    (stage === undefined || stageOf(row) === stage) &&
    (age === undefined || ageOf(row, today) === age) &&
    (due === undefined || isLate(row, today))
