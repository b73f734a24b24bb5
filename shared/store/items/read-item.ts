import type * as z from 'zod/mini'
import { MalformedItemError } from '../errors.ts'

/** Kinds of stored items; each has a schema of its own. */
export const itemKinds = [
  'plan',
  'gate',
  'schedule',
  'need',
  'task',
  'member',
  'steps',
  'ready',
  'carry',
  'appointment',
  'sentence',
  'counted',
  'releases',
  'template',
  'person',
  'calendar',
  'note',
  'trace',
  'log',
  'access',
  'user',
  'fence',
  'identity',
  'number',
  'batch',
  'idempotency',
  'checkpoint',
  'session',
  'attempt',
  'key',
  'directory',
  'directory-record',
  'directory-edit',
  'publication',
  'import',
  'work-row',
  'case-row',
] as const
export type ItemKind = (typeof itemKinds)[number]

type Raw = Readonly<Record<string, unknown>>
/** Steps from version n (at index n - 1) to n + 1 of one kind. */
export type Upcasters = Readonly<Partial<Record<ItemKind, readonly ((old: Raw) => Raw)[]>>>

const upcasters: Upcasters = {}

/** Brings an item of an older version up to the newest, step by step. An item without `v` is version 1. */
export const upcast = (kind: ItemKind, raw: Raw, steps: Upcasters = upcasters): Raw => {
  const from = typeof raw.v === 'number' ? raw.v : 1
  return (steps[kind] ?? []).slice(from - 1).reduce((item, step) => step(item), raw)
}

/**
 * Parses a raw item into its stored form. Attributes that the schema does not know are left out: they are a
 * newer version's. Throws MalformedItemError, which names attributes and never values.
 */
export const readItem = <Schema extends z.ZodMiniType>(
  kind: ItemKind,
  schema: Schema,
  raw: Raw,
): z.output<Schema> => {
  const parsed = schema.safeParse(upcast(kind, raw))
  if (parsed.success) return parsed.data
  throw new MalformedItemError(kind, [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))])
}
