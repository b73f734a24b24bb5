import * as z from 'zod/mini'
import type { CaseRow, SealedPage } from '../../application/ports.ts'
import { planPhases } from '../../domain/plan/plan.ts'
import { releaseConditions } from '../../domain/schedule/schedule.ts'
import { compact } from '../compact.ts'
import { sealed } from '../items/fields.ts'
import { memberSchema } from '../items/member-item.ts'

/** A plan's row as the caseload and unready indexes carry it. */
export const caseRowSchema = z.extend(
  z.extend(
    z.pick(memberSchema, { pk: true, seq: true, relation: true, release: true, attention: true }),
    z.pick(memberSchema, { certainty: true, hangs: true, open: true, ready: true, since: true }).shape,
  ),
  { number: z.string(), name: sealed, phase: z.enum(planPhases) },
)

type SealedRow = SealedPage<CaseRow>['rows'][number]

const hangsOn = (text: string | undefined): SealedRow['hangsOn'] =>
  text === undefined ? undefined : releaseConditions.filter((one) => text.split(' ').includes(one))

export const caseRow = (row: z.output<typeof caseRowSchema>): SealedRow =>
  compact({
    planId: row.pk,
    number: row.number,
    sealedName: row.name,
    relation: row.relation,
    release: row.release,
    certainty: row.certainty,
    hangsOn: hangsOn(row.hangs),
    phase: row.phase,
    attention: row.attention ?? 0,
    openTasks: row.open ?? 0,
    readiness: row.ready,
    since: row.since,
  })
