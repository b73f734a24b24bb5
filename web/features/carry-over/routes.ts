import { type AcceptFailure, acceptCarryOver } from '../../../shared/application/accept-carry-over.ts'
import { type CarryOverFailure, editCarryOver } from '../../../shared/application/edit-carry-over.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { type Answer, missing, problem, redirect } from '../../server/answer.ts'
import { caseCommand, casePage } from '../../server/case-route.ts'
import { typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import { afterStale, plainProblem, reload } from '../shared/no-effect.ts'
import { type CarryError, readAcceptance, readCarryOver } from './form.ts'
import { carryModel, takers } from './model.ts'
import { type Attempt, type Carrying, carryPage, type Told } from './page.ts'
import { carryLabels } from './view-form.ts'

type Commanding<Allowed extends 'carry-over.edit' | 'carry-over.accept'> = Carrying<Allowed> & {
  readonly key: string
}

const toldOf = ({ t }: Carrying, errors: readonly CarryError[]): readonly Told[] =>
  errors.map((error) => {
    const label = carryLabels(t)[error.field]
    switch (error.code) {
      case 'office-refused':
      case 'contact-restricted':
      case 'acceptance-refused':
        return { field: error.field, message: t(`carry.error.${error.code}`) }
      default: {
        const message = fieldErrorText(t, error, label ?? error.field)
        return label === undefined ? { message } : { field: error.field, message }
      }
    }
  })

/** How often the entry has been changed since the form was opened. */
const versionsPassed = ({ request }: Carrying) => {
  const part = typed(request.fields, 'part')
  const seen = request.version ?? 0
  return (now: {
    readonly carryOver: readonly { readonly id: string; readonly version: number }[]
  }): number => (now.carryOver.find(({ id }) => id === part)?.version ?? seen) - seen
}

const refused = async (
  ctx: Carrying,
  failure: CarryOverFailure | AcceptFailure,
  attempt: Pick<Attempt, 'fields'>,
): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  const wrong = (field: string, code: 'office-refused' | 'contact-restricted' | 'acceptance-refused') =>
    carryPage(ctx, { ...attempt, visible, told: toldOf(ctx, [{ field, code }]), status: 422 })
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, ['carry-over-changed'], versionsPassed(ctx))
      return stale ? carryPage(ctx, { ...attempt, ...stale, status: 409 }) : missing()
    }
    case 'not-there':
    case 'too-many-parts': {
      const fresh = await reload(ctx)
      const over = alert(t, { tone: 'warning', text: t(`carry.error.${failure.code}`) })
      return fresh ? carryPage(ctx, { ...attempt, ...fresh, over, status: 409 }) : missing()
    }
    case 'office-refused':
    case 'contact-restricted':
      return wrong('office', failure.code)
    case 'acceptance-refused':
      return wrong('acceptedOn', failure.code)
    case 'busy':
    case 'not-allowed':
      return carryPage(ctx, { ...attempt, visible, over: plainProblem(t, failure.code), status: 409 })
    case 'key-reused': {
      const over = plainProblem(t, failure.code)
      return carryPage(ctx, { ...attempt, visible, over, status: 409, key: deps.ids.short() })
    }
    default:
      return assertNever(failure)
  }
}

const save = async (ctx: Commanding<'carry-over.edit'>): Promise<Answer> => {
  const { deps, permit, subject, request, today, actor, key } = ctx
  const { version: seenVersion, fields } = request
  if (seenVersion === undefined) return problem(400)
  const visible = visibleCase(permit, subject)
  const model = carryModel(visible, actor, deps.directory)
  const choices = { kinds: model.kinds, offices: takers(deps.directory, model) }
  const read = readCarryOver(fields, choices, today, seenVersion)
  if (!read.ok) return carryPage(ctx, { visible, fields, told: toldOf(ctx, read.error), status: 422 })
  const result = paths.carryOver(subject.plan.id)
  const done = await editCarryOver(deps, permit, subject, read.value, { key, command: read.value, result })
  return done.ok ? redirect(done.value, 'flash.carry-over-saved') : refused(ctx, done.error, { fields })
}

const accept = async (ctx: Commanding<'carry-over.accept'>): Promise<Answer> => {
  const { deps, permit, subject, request, key } = ctx
  const { version: seenVersion } = request
  const id = readAcceptance(request.fields)
  if (seenVersion === undefined || !id) return problem(400)
  const input = { id, seenVersion }
  const result = paths.carryOver(subject.plan.id)
  const done = await acceptCarryOver(deps, permit, subject, input, { key, command: input, result })
  return done.ok ? redirect(done.value, 'flash.carry-over-accepted') : refused(ctx, done.error, {})
}

/** What began inside and goes on outside: to read, to list, and to say yes to. */
export const carryOverRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/carry-over',
    access: 'plan.read',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => carryPage(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/carry-over',
    access: 'carry-over.edit',
    audit: 'none-because-the-change-is-logged',
    answer: save,
  }),
  caseCommand({
    path: '/plans/:planId/carry-over/accept',
    access: 'carry-over.accept',
    audit: 'none-because-the-change-is-logged',
    answer: accept,
  }),
]
