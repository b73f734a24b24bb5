/** What the roles of a stack may do, as flat lists of text. */
import * as z from 'zod'
import type { Synthesis } from './synthesis.ts'

const oneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((value) => [value])])
const statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]),
  Resource: oneOrMore,
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
})
const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
})

export interface Leave {
  /** Logical id of the role. */
  readonly role: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Every statement of every policy on a role of the stack. */
export const leaves = ({ all, resolve }: Synthesis, stack: string): readonly Leave[] =>
  all(stack, 'AWS::IAM::Policy').flatMap(({ resource }) => {
    const { PolicyDocument, Roles } = policy.parse(resource.Properties)
    return Roles.flatMap(({ Ref }) =>
      PolicyDocument.Statement.map((each) => ({
        role: Ref,
        actions: each.Action,
        resources: each.Resource.map((value) => resolve(stack, value)),
        condition: each.Condition ?? {},
      })),
    )
  })
