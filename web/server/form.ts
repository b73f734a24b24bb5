import * as z from 'zod/v4/core'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { cleanText, isWholeText } from './clean-text.ts'

/** What was sent, by field name, in order; names and values as typed. */
export type FormFields = ReadonlyMap<string, readonly string[]>

/** What can be wrong with a field. A schema gives any of them as its error: `z.string().min(1, 'required')`. */
export const fieldErrorCodes = [
  'required',
  'too-long',
  'too-short',
  'too-many',
  'invalid',
  'date',
  'date-past',
  'date-far',
  'date-future',
  'time',
  'number',
  'national-number',
  'national-number-real',
  'unknown-field',
  'repeated',
  'characters',
] as const
export type FieldErrorCode = (typeof fieldErrorCodes)[number]

export interface FieldError {
  /** The field's name in the form, `needs.housing.goal` for nested ones. */
  readonly field: string
  readonly code: FieldErrorCode
  /** The limit that was passed, for `too-long`, `too-short` and `too-many`. */
  readonly limit?: number
}
export type FormErrors = readonly FieldError[]

const maxDepth = 5

/** The fields of a body or a query. */
export const fieldsOf = (parameters: URLSearchParams): FormFields => {
  const fields = new Map<string, string[]>()
  for (const [name, value] of parameters) fields.set(name, [...(fields.get(name) ?? []), value])
  return fields
}

/** What was typed into a field, for showing it again; the empty text when nothing was. */
export const typed = (fields: FormFields | undefined, name: string): string => fields?.get(name)?.[0] ?? ''

/** Sees through optional, default and the like to the schema that says the shape. */
const bare = (schema: z.$ZodType): z.$ZodType => {
  if (
    schema instanceof z.$ZodOptional ||
    schema instanceof z.$ZodDefault ||
    schema instanceof z.$ZodPrefault ||
    schema instanceof z.$ZodNullable ||
    schema instanceof z.$ZodReadonly
  )
    return bare(schema._zod.def.innerType)
  return schema instanceof z.$ZodPipe ? bare(schema._zod.def.in) : schema
}

const shapeOf = (schema: z.$ZodType | undefined): z.$ZodShape | undefined =>
  schema instanceof z.$ZodObject ? schema._zod.def.shape : undefined

const childOf = (schema: z.$ZodType | undefined, name: string): z.$ZodType | undefined => {
  const inner = schema && bare(schema)
  if (inner instanceof z.$ZodRecord) return inner._zod.def.valueType
  const shape = shapeOf(inner)
  return shape && Object.hasOwn(shape, name) ? shape[name] : undefined
}

type Tree = Map<string, Tree | readonly string[]>

/** Dotted names as a tree; undefined when a name is both a field and a group, or too deep. */
const treeOf = (fields: FormFields): Tree | undefined => {
  const root: Tree = new Map()
  for (const [name, values] of fields) {
    const path = name.split('.')
    const last = path.pop() ?? ''
    let node = root
    if (path.length >= maxDepth) return undefined
    for (const part of path) {
      const next = node.get(part) ?? new Map()
      if (!(next instanceof Map)) return undefined
      node.set(part, next)
      node = next
    }
    if (node.has(last)) return undefined
    node.set(last, values)
  }
  return root
}

const isList = (schema: z.$ZodType | undefined): boolean =>
  schema !== undefined && bare(schema) instanceof z.$ZodArray

/** The tree as plain values: lists only where the schema has lists, groups that nobody sent as empty ones. */
const valuesOf = (tree: Tree, schema: z.$ZodType, at: string, errors: FieldError[]): object => {
  const out: [string, unknown][] = []
  for (const [name, node] of tree) {
    const child = childOf(schema, name)
    const field = at === '' ? name : `${at}.${name}`
    if (child === undefined) errors.push({ field: '', code: 'unknown-field' })
    else if (node instanceof Map) out.push([name, valuesOf(node, child, field, errors)])
    else if (!node.every(isWholeText)) errors.push({ field, code: 'characters' })
    else if (isList(child)) out.push([name, node.map(cleanText)])
    else if (node.length > 1) errors.push({ field, code: 'repeated' })
    else out.push([name, cleanText(node[0] ?? '')])
  }
  return Object.assign(Object.fromEntries(out), absent(tree, schema))
}

/** Unticked boxes are not sent: lists and groups that are missing count as empty. */
const absent = (tree: Tree, schema: z.$ZodType): object => {
  const missing = Object.entries(shapeOf(bare(schema)) ?? {}).filter(([name]) => !tree.has(name))
  return Object.fromEntries(
    missing.flatMap(([name, child]): [string, unknown][] => {
      if (child instanceof z.$ZodArray) return [[name, []]]
      return child instanceof z.$ZodObject ? [[name, absent(new Map(), child)]] : []
    }),
  )
}

const isCode = (text: string): text is FieldErrorCode => fieldErrorCodes.some((code) => code === text)

const codeOf = (issue: z.$ZodIssue): FieldErrorCode => {
  if (isCode(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'unknown-field'
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too-many' : 'too-long'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'required' : 'too-short'
  return issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'invalid'
}

const limitOf = (issue: z.$ZodIssue): number | undefined => {
  if (issue.code === 'too_big') return Number(issue.maximum)
  return issue.code === 'too_small' ? Number(issue.minimum) : undefined
}

const fieldErrorOf = (issue: z.$ZodIssue): FieldError => {
  const code = codeOf(issue)
  const limit = limitOf(issue)
  const field =
    code === 'unknown-field' ? '' : issue.path.filter((part) => typeof part === 'string').join('.')
  return { field, code, ...(limit !== undefined && { limit }) }
}

const firstPerField = (errors: FormErrors): FormErrors =>
  [...new Map(errors.toReversed().map((error) => [error.field, error])).values()].toReversed()

/**
 * Parses a form by a schema made of `z.strictObject`. Names with dots nest: `needs.housing.goal`. Texts are
 * cleaned (clean-text.ts) before the schema sees them; a field sent twice is an error unless its schema is an
 * array; a field that the schema does not know is an error without a field. At most one error per field.
 */
export const parseForm = <Schema extends z.$ZodObject>(
  schema: Schema,
  fields: FormFields,
): Result<z.output<Schema>, FormErrors> => {
  const tree = treeOf(fields)
  if (!tree) return fail([{ field: '', code: 'unknown-field' }])
  const errors: FieldError[] = []
  const values = valuesOf(tree, schema, '', errors)
  const parsed = z.safeParse(schema, values, { reportInput: true })
  if (parsed.success && errors.length === 0) return ok(parsed.data)
  const found = parsed.success ? [] : parsed.error.issues.map(fieldErrorOf)
  return fail(firstPerField([...errors, ...found]))
}
