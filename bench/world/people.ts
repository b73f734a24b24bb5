import { demoPeople } from '../../local/demo/people.ts'
import type { DemoSubject } from '../../local/demo/scenario.ts'
import type { User } from '../../shared/domain/agency/user.ts'
import { agencyId, userId } from '../../shared/kernel/ids.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import type { Directory } from '../../shared/routing/directory.ts'

const issuer = 'http://localhost/bench'

/** The demo's caseworkers as users of the store. */
export const userOf = (subject: DemoSubject): User => {
  const { name, email, language, memberships } = personNamed(subject)
  const [{ agencyId: office, role }] = memberships
  return {
    id: userId(`user-${subject}`),
    agencyId: agencyId(office),
    name,
    email,
    role,
    language,
    active: true,
  }
}

const personNamed = (subject: DemoSubject) => {
  const found = demoPeople.find((person) => person.subject === subject)
  if (found === undefined) throw new Error(`Nobody is called ${subject}`)
  return found
}

export const identityOf = (subject: DemoSubject) => ({ issuer, subject })

/** The same person as the policies see them. Throws when the directory does not know the office. */
export const actorOf = (subject: DemoSubject, directory: Directory): Actor => {
  const { id, agencyId: office, name, role, language } = userOf(subject)
  const agency = directory.agency(office)
  if (agency === undefined) throw new Error(`No office ${office}`)
  return { userId: id, name, agencyId: office, agencyType: agency.type, role, language }
}
