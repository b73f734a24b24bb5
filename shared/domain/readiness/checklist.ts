import type { Person } from '../person/person.ts'
import type { ChecklistKey } from '../template/keys.ts'
import type { ChecklistLine, Template } from '../template/template.ts'

/** Lines that a fact or an answer says already: ticking them too would be saying the same twice. */
const saidElsewhere: readonly ChecklistKey[] = [
  'place-for-tonight',
  'own-money',
  'belongings',
  'phone-and-numbers',
  'papers',
  'journey',
  'who-to-call',
  'medicine-continues',
]

const concerns = ({ when }: ChecklistLine, person: Pick<Person, 'under25' | 'children'>): boolean => {
  if (when === 'children') return person.children
  return when === 'under-25' ? person.under25 : true
}

/** The lines of a plan's template that are ticked by hand for this person. */
export const linesToTick = (
  { checklist }: Pick<Template, 'checklist'>,
  person: Pick<Person, 'under25' | 'children'>,
): readonly ChecklistLine[] =>
  checklist.filter((line) => concerns(line, person) && !saidElsewhere.includes(line.key))
