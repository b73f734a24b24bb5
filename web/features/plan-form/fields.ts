import * as z from 'zod'
import { type Area, areas } from '../../../shared/domain/area/areas.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import { personLanguages, stances } from '../../../shared/domain/person/person.ts'
import { homeStates, protectionLookups } from '../../../shared/domain/plan/belonging.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { certainties } from '../../../shared/domain/schedule/schedule.ts'
import { kindsOfArea } from '../../../shared/domain/task/kinds.ts'
import { belongingFields, shieldingFields } from './belonging.ts'

/** Longest name, in UTF-16 code units. */
export const longestName = 120

/** Certainties that can be chosen: that somebody has been released is an event of its own. */
export const chosenCertainties = certainties.filter((one) => one !== 'released')

export const destinationKinds = ['municipality', 'undecided', 'leaving-country'] as const

const text = z.string().max(longestText).default('')
const short = z.string().max(200).default('')
const ticked = z.literal('yes', 'invalid').optional()

const need = (area: Area) =>
  z.strictObject({ situation: text, goal: text, wanted: z.array(z.enum(kindsOfArea(area), 'invalid')) })

const needs = {
  housing: need('housing'),
  employment: need('employment'),
  education: need('education'),
  health: need('health'),
  'substance-use': need('substance-use'),
  money: need('money'),
  identity: need('identity'),
  family: need('family'),
  leisure: need('leisure'),
} as const satisfies Record<Area, unknown>

const lookup = z.union([z.enum(protectionLookups), z.literal('')], 'invalid').default('none')

const common = {
  person: z.strictObject({
    name: z.string().min(1).max(longestName),
    number: short,
    language: z.enum(personLanguages, 'required'),
    interpreter: ticked,
    under25: ticked,
    children: ticked,
  }),
  sentence: z.enum(sentenceKinds, 'required'),
  destination: z.strictObject({
    kind: z.enum(destinationKinds, 'required'),
    municipality: short,
    district: short,
  }),
  belonging: z
    .strictObject({
      registered: short,
      registeredDistrict: short,
      unregistered: ticked,
      stay: short,
      stayDistrict: short,
      arrest: short,
      socialCase: short,
      homeState: z.union([z.enum(homeStates), z.literal('')], 'invalid').default(''),
      home: short,
      otherHome: short,
      claim: text,
      otherClaim: text,
    })
    .prefault({}),
  shielding: z.strictObject({ own: lookup, related: lookup, ownStaff: ticked }).prefault({}),
  voice: z.strictObject({ words: text, stance: z.enum(stances, 'required'), objection: text }),
  needs: z.strictObject(needs),
} as const

/** The form's shape: which fields there are, and how long a text may be. What they mean is read in form.ts. */
export const editSchema = z.strictObject(common)
export const createSchema = z.strictObject({
  ...common,
  release: z.strictObject({ date: short, certainty: z.enum(chosenCertainties, 'invalid').optional() }),
})

export type PlanFields = z.output<typeof editSchema>

/** All field names, in the order of the page: errors are told in this order. */
export const fieldOrder: readonly string[] = [
  ...['name', 'number', 'language', 'interpreter', 'under25', 'children'].map((name) => `person.${name}`),
  ...['words', 'stance', 'objection'].map((name) => `voice.${name}`),
  'sentence',
  'release.date',
  'release.certainty',
  ...['kind', 'municipality', 'district'].map((name) => `destination.${name}`),
  ...belongingFields.map((name) => `belonging.${name}`),
  ...shieldingFields.map((name) => `shielding.${name}`),
  ...areas.flatMap((area) => ['situation', 'goal', 'wanted'].map((name) => `needs.${area}.${name}`)),
]
