import type { TaskKind } from '../../../../shared/domain/task/kinds.ts'

/** The fields of one task in the form. */
export const taskFields = [
  'include',
  'due',
  'planned',
  'details',
  'consent',
  'office',
  'other',
  'reason',
] as const
export type TaskField = (typeof taskFields)[number]

/**
 * A kind as part of a field's name. Dots in names are groups (server/form.ts) and kinds hold one themselves, so it
 * is written as an underscore, which no kind has: `tasks.housing_permanent.due`.
 */
export const slugOf = (kind: TaskKind): string => kind.replace('.', '_')

/** The name of a task's field. */
export const taskFieldName = (kind: TaskKind, field: TaskField): string => `tasks.${slugOf(kind)}.${field}`
