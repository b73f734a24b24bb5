import * as z from 'zod'
import type { TemplateDraft } from '../../../shared/application/publish-template.ts'
import type { Offset } from '../../../shared/domain/schedule/schedule.ts'
import { type TaskKind, taskKinds } from '../../../shared/domain/task/kinds.ts'
import {
  type Figure,
  type Milestone,
  type Template,
  toldTo,
} from '../../../shared/domain/template/template.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { type FormErrors, type FormFields, parseForm } from '../../server/form.ts'

export const editParts = ['milestones', 'times'] as const
export type EditPart = (typeof editParts)[number]

const units = ['months', 'weeks', 'days', 'working-days'] as const
const sides = ['before', 'after'] as const
/** A unit and its side of the anchor, in one choice: `weeks-before`. */
export const distanceUnits = units.flatMap((unit) => sides.map((side) => `${unit}-${side}` as const))
export type DistanceUnit = (typeof distanceUnits)[number]
export const spanUnits = units

/** A kind as part of a field's name: dots in names nest. */
export const kindName = (kind: TaskKind): string => kind.replace('.', '_')

const whole = z.string().regex(/^\d{1,4}$/, 'number')
const distance = { amount: whole, unit: z.enum(distanceUnits, 'invalid') }
const span = { amount: whole, unit: z.enum(spanUnits, 'invalid') }
const step = z.enum(['preview', 'publish'], 'required')
const base = z.string().min(1).max(20)

const milestoneSchema = ({ milestones }: Template) =>
  z.strictObject({
    step,
    base,
    m: z.strictObject(
      Object.fromEntries(
        milestones.map(({ key }) => [
          key,
          z.strictObject({
            ...distance,
            tells: z.array(z.enum(toldTo, 'invalid')).max(toldTo.length),
            on: z.enum(['yes'], 'invalid').optional(),
          }),
        ]),
      ),
    ),
  })

const times = z.strictObject({ due: z.strictObject(distance), takes: z.strictObject(span) })

const timesSchema = z.strictObject({
  step,
  base,
  answer: z.string().regex(/^[1-9]\d{0,2}$/, 'number'),
  k: z.strictObject(Object.fromEntries(taskKinds.map((kind) => [kindName(kind), times]))),
})

/** An edited template: to look at first, or to publish. `base` is the version that the form was made from. */
export interface TemplateEdit {
  readonly step: 'preview' | 'publish'
  readonly base: string
  readonly draft: TemplateDraft
}

const offsetOf = (amount: string, unit: DistanceUnit): Offset => {
  const before = unit.endsWith('-before')
  const bare = units.find((one) => unit === `${one}-before` || unit === `${one}-after`) ?? 'days'
  const number = Number(amount)
  return { unit: bare, amount: before && number > 0 ? -number : number }
}

const isSame = (one: Offset, other: Offset): boolean =>
  one.amount === other.amount && (one.unit === other.unit || one.amount === 0)

/** A figure that somebody changed is an assumption, whatever the old one was. */
const figureOf = (before: Figure, after: Offset): Figure =>
  isSame(before, after) ? before : { ...after, basis: { tag: 'assumption' } }

/** A date that somebody changed is an assumption; that the law asks for the thing itself stays. */
const datedMilestone = (before: Milestone, offset: Offset): Milestone => {
  if (isSame(before.offset, offset)) return before
  const duty = before.duty ?? (before.basis.tag === 'assumption' ? undefined : before.basis)
  return { ...before, offset, basis: { tag: 'assumption' }, ...(duty && { duty }) }
}

const contentOf = ({ id: _, version: __, ...content }: Template): TemplateDraft => content

const readMilestones = (template: Template, fields: FormFields): Result<TemplateEdit, FormErrors> => {
  const read = parseForm(milestoneSchema(template), fields)
  if (!read.ok) return read
  const { m, ...rest } = read.value
  const milestones = template.milestones.map((before): Milestone => {
    const typed = m[before.key]
    if (!typed) return before
    const { off: _, ...dated } = datedMilestone(before, offsetOf(typed.amount, typed.unit))
    return {
      ...dated,
      tells: toldTo.filter((one) => typed.tells.includes(one)),
      ...(typed.on === undefined && { off: true }),
    }
  })
  return ok({ ...rest, draft: { ...contentOf(template), milestones } })
}

const readTimes = (template: Template, fields: FormFields): Result<TemplateEdit, FormErrors> => {
  const read = parseForm(timesSchema, fields)
  if (!read.ok) return read
  const { k, answer, ...rest } = read.value
  const [leadTimes, durations] = [{ ...template.leadTimes }, { ...template.durations }]
  for (const kind of taskKinds) {
    const typed = k[kindName(kind)]
    if (!typed) continue
    const { due, takes } = typed
    leadTimes[kind] = figureOf(leadTimes[kind], offsetOf(due.amount, due.unit))
    durations[kind] = figureOf(durations[kind], { unit: takes.unit, amount: Number(takes.amount) })
  }
  const { answerWithin } = template
  const workingDays = Number(answer)
  const usual =
    workingDays === answerWithin.usual.workingDays
      ? answerWithin.usual
      : ({ workingDays, basis: { tag: 'assumption' } } as const)
  const content = contentOf(template)
  return ok({
    ...rest,
    draft: { ...content, leadTimes, durations, answerWithin: { ...answerWithin, usual } },
  })
}

/** Reads one of the two forms of a template; what it does not hold stays as it is. */
export const readEdit = (
  template: Template,
  part: EditPart,
  fields: FormFields,
): Result<TemplateEdit, FormErrors> =>
  part === 'milestones' ? readMilestones(template, fields) : readTimes(template, fields)
