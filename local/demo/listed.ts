import type { CustodyRow } from '../../shared/application/custody-row.ts'
import { listPerson } from '../../shared/application/list-person.ts'
import { decideAtOffice } from '../../shared/policies/decide.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { syntheticNumber } from './national-number.ts'
import type { DemoSubject } from './scenario.ts'
import type { Teller } from './tell-story.ts'

/** Invented people on the prison's list whom nobody has mapped. `days` counts to the release; absent: no date. */
const listed: readonly (Pick<CustodyRow, 'name' | 'sentence' | 'certainty'> & {
  readonly born: string
  readonly insideFor: number
  readonly days?: number
})[] = [
  {
    name: 'Even Eksempel',
    born: '040495',
    sentence: 'subsidiary-imprisonment',
    insideFor: 6,
    days: 24,
    certainty: 'confirmed',
  },
  {
    name: 'Frode Fiktiv',
    born: '131183',
    sentence: 'imprisonment',
    insideFor: 33,
    days: 150,
    certainty: 'expected',
  },
  { name: 'Guro Oppdiktet', born: '250700', sentence: 'remand', insideFor: 2, certainty: 'unknown' },
]

/** Takes the list in as the coordinator would, on the demo's first morning. */
export const tellListed = async ({ deps, actor }: Teller, by: DemoSubject): Promise<void> => {
  const decision = decideAtOffice(actor(by), 'custody.import')
  if (!decision.allowed) throw new Error('The demo’s list is taken in by nobody')
  const today = osloDate(deps.clocks.case.now())
  for (const { name, born, sentence, insideFor, days, certainty } of listed) {
    const row: CustodyRow = {
      line: 1,
      name,
      nationalNumber: syntheticNumber(born),
      sentence,
      certainty,
      intake: addDays(today, -insideFor),
      ...(days !== undefined && { release: addDays(today, days) }),
    }
    const done = await listPerson(deps, decision.permit, row, {
      key: deps.ids.short(),
      command: row,
      result: '/',
    })
    if (!done.ok) throw new Error(`The demo's list does not work: ${done.error.code}`)
  }
}
