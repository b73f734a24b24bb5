import { createHash } from 'node:crypto'
import { systemIds } from '../../functions/wiring/ids.ts'
import type { Deps, UserStore } from '../../shared/application/ports.ts'
import { agencyId, userId } from '../../shared/kernel/ids.ts'
import { type Clocks, timestamp } from '../../shared/kernel/time.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { standardDirectory } from '../../shared/routing/standard-directory.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { nextDate } from '../../shared/schedule/plan-dates.ts'
import { localKey } from '../../shared/store/cipher/local-key.ts'
import { openDatabase } from '../../shared/store/sdk-database.ts'
import { createStores } from '../../shared/store/stores.ts'
import { localCredentials, localRegion, type TableNames } from '../tables.ts'
import { tellListed } from './listed.ts'
import { demoPeople } from './people.ts'
import type { DemoSubject, Scenario } from './scenario.ts'
import { kariScenarios } from './scenarios-kari.ts'
import { hegeScenarios, omarScenarios } from './scenarios-others.ts'
import { tellStory } from './tell-story.ts'

/** What the seed may use. Everything is local; nothing here is a secret. */
export interface SeedContext {
  /** The engine's address. */
  readonly endpoint: string
  readonly tables: TableNames
  /** 32 random bytes in base64: the key that wraps the plans' keys. */
  readonly keyFile: string
  /** The case clock in milliseconds since 1970: a new demo begins on 23 November 2026 at 08:05 in Norway. */
  readonly caseNow: () => number
  /** The identity provider's address: users are known by issuer and subject. */
  readonly issuer: string
}

const dayMilliseconds = 86_400_000

/** Demo users are known by their subject; ids have at least six characters. */
const demoUserId = (subject: string) => userId(`demo-${subject}`)

const writePeople = async (users: UserStore, issuer: string): Promise<void> => {
  const directoryRoles = demoPeople.flatMap((person) =>
    person.memberships.map((membership) => ({ person, membership })),
  )
  await Promise.all(
    directoryRoles.map(({ person, membership }) =>
      users.putUser(
        {
          id: demoUserId(person.subject),
          agencyId: agencyId(membership.agencyId),
          name: person.name,
          email: person.email,
          role: membership.role,
          language: person.language,
          active: true,
        },
        { issuer, subject: person.subject },
      ),
    ),
  )
}

const actorOf =
  (deps: Deps) =>
  (subject: DemoSubject): Actor => {
    const person = demoPeople.find((one) => one.subject === subject)
    const membership = person?.memberships[0]
    const office = membership && deps.directory.agency(agencyId(membership.agencyId))
    if (!person || !office) throw new Error(`The demo has no office for ${subject}`)
    return {
      userId: demoUserId(subject),
      name: person.name,
      agencyId: office.id,
      agencyType: office.type,
      role: membership.role,
      language: person.language,
    }
  }

/** The portal's own parts over the local engine, with a case clock that the stories put back. */
const open = ({ endpoint, tables, keyFile, caseNow }: SeedContext) => {
  let daysBack = 0
  const clocks: Clocks = {
    machine: { now: () => timestamp(Date.now()) },
    case: { now: () => timestamp(caseNow() - daysBack * dayMilliseconds) },
  }
  const stores = createStores({
    database: openDatabase({ region: localRegion, credentials: localCredentials, endpoint }),
    tables,
    keyEncryptionKey: localKey(keyFile),
    machine: clocks.machine,
    // The sweep finds a plan under the day on which it was really written, however long ago its story began.
    today: () => osloDate(timestamp(caseNow())),
    nextDate,
    ids: systemIds,
  })
  const deps: Deps = {
    store: stores.cases,
    users: stores.users,
    templates: stores.templates,
    directory: standardDirectory(),
    clocks,
    ids: systemIds,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  }
  const goBack = (ago: number) => {
    daysBack = ago
  }
  return { deps, stores, goBack }
}

const stories: readonly { readonly by: DemoSubject; readonly scenarios: readonly Scenario[] }[] = [
  { by: 'kari', scenarios: kariScenarios.slice(0, 7) },
  { by: 'kari', scenarios: kariScenarios.slice(7) },
  { by: 'hege', scenarios: hegeScenarios },
  { by: 'omar', scenarios: omarScenarios },
]

/**
 * Fills a new, empty set of tables: the demo's people, and 25 invented plans lived through the portal's own use
 * cases, and three people on a prison's list. Called once, before the portal answers; `npm start -- --no-seed` skips it.
 */
export const seed = async (context: SeedContext): Promise<void> => {
  const { stores } = open(context)
  const tellAll = async ({ by, scenarios }: (typeof stories)[number]) => {
    // A teller of its own, since each puts its case clock back.
    const { deps, goBack } = open(context)
    const teller = { deps, goBack, actor: actorOf(deps) }
    for (const scenario of scenarios) await tellStory(teller, scenario, by)
  }
  await stores.sweep.writeCheckpoint(osloDate(timestamp(context.caseNow())))
  const tellList = async () => {
    const { deps, goBack } = open(context)
    await tellListed({ deps, goBack, actor: actorOf(deps) }, 'kari')
  }
  await Promise.all([writePeople(stores.users, context.issuer), ...stories.map(tellAll), tellList()])
}
