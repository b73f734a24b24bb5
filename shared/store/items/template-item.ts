import * as z from 'zod/mini'
import type { PublishedTemplate } from '../../application/ports.ts'
import { gateItems } from '../../domain/preparation/preparation.ts'
import { anchors } from '../../domain/schedule/schedule.ts'
import { type TaskKind, taskKinds } from '../../domain/task/kinds.ts'
import { checklistKeys, milestoneKeys, type TemplateId, templateIds } from '../../domain/template/keys.ts'
import { type Template, templateReference, toldTo, whens } from '../../domain/template/template.ts'
import { templateNamed } from '../../schedule/templates/index.ts'
import { compact } from '../compact.ts'
import { templateKey } from '../keys.ts'
import { itemVersion } from './fields.ts'
import { jsonField } from './json-field.ts'
import { readSaid, said, storedSaid } from './said.ts'

const amount = { unit: z.enum(['months', 'weeks', 'days', 'working-days']), amount: z.int() }
const offset = z.object(amount)
const source = z.object({ tag: z.enum(['law', 'guide']), reference: z.string() })
const basis = z.discriminatedUnion('tag', [source, z.object({ tag: z.literal('assumption') })])
const figure = z.object({ ...amount, basis })
const when = z.optional(z.enum(whens))
const kind = z.custom<TaskKind>((value) => taskKinds.some((one) => one === value))
const answerTime = z.object({ workingDays: z.int().check(z.gte(1)), basis })

const milestone = z.object({
  key: z.enum(milestoneKeys),
  anchor: z.enum(anchors),
  offset,
  basis,
  duty: z.optional(source),
  tells: z.array(z.enum(toldTo)),
  when,
  repeat: z.optional(z.object({ every: z.int().check(z.gte(1)), times: z.int().check(z.gte(1)) })),
  off: z.optional(z.literal(true)),
})

const fastWay = z.discriminatedUnion('how', [
  z.object({ how: z.literal('shorter'), duration: offset, basis }),
  z.object({ how: z.literal('instead'), kind, basis }),
])

const content = z.object({
  milestones: z.array(milestone),
  checklist: z.array(z.object({ key: z.enum(checklistKeys), basis, when })),
  checklistHours: z.optional(z.int().check(z.gte(1))),
  gate: z.array(z.enum(gateItems)),
  usual: z.array(z.object({ kind, when })),
  leadTimes: z.record(z.string(), figure),
  durations: z.record(z.string(), figure),
  after: z.record(z.string(), z.array(z.object({ needs: kind, basis }))),
  fast: z.record(z.string(), fastWay),
  answerWithin: z.object({ usual: answerTime, kinds: z.record(z.string(), answerTime) }),
  dueSoonBefore: offset,
  escalateAfter: offset,
  tellAgainAfter: offset,
})

const reference = z.templateLiteral([z.enum(templateIds), '@', z.string()])

export const templateSchema = z.object({ ...said, sk: reference, j: z.pipe(jsonField, content) })
type StoredTemplate = z.output<typeof templateSchema>

/** A version that an administrator published: as JSON text, for it is read as a whole and never searched. */
export const templateItem = ({ template, ...rest }: PublishedTemplate) => {
  const { id: _, version: __, ...whole } = template
  return {
    ...templateKey(templateReference(template)),
    ...storedSaid(rest),
    v: itemVersion,
    j: JSON.stringify(whole),
  }
}

/** Only kinds of task that there are. */
const known = <Value>(stored: Readonly<Record<string, Value>>): Partial<Record<TaskKind, Value>> => {
  const found: Partial<Record<TaskKind, Value>> = {}
  for (const one of taskKinds) {
    const value = stored[one]
    if (value !== undefined) found[one] = value
  }
  return found
}

/** A kind of task that came later has the times of the built-in template. */
const filled = <Value>(
  stored: Readonly<Record<string, Value>>,
  builtIn: Readonly<Record<TaskKind, Value>>,
): Record<TaskKind, Value> => ({ ...builtIn, ...known(stored) })

const wholeTemplate = (id: TemplateId, version: string, stored: StoredTemplate['j']): Template => {
  const builtIn = templateNamed(id)
  return compact({
    ...stored,
    id,
    version,
    leadTimes: filled(stored.leadTimes, builtIn.leadTimes),
    durations: filled(stored.durations, builtIn.durations),
    after: known(stored.after),
    fast: known(stored.fast),
    answerWithin: { ...stored.answerWithin, kinds: known(stored.answerWithin.kinds) },
  })
}

export const readTemplate = (item: StoredTemplate): PublishedTemplate => {
  const at = item.sk.indexOf('@')
  const id = templateIds.find((one) => one === item.sk.slice(0, at))
  if (id === undefined) throw new Error('A template of no known id')
  return { ...readSaid(item), template: wholeTemplate(id, item.sk.slice(at + 1), item.j) }
}
