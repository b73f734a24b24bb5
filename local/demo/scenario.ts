import type { AppointmentInput } from '../../shared/application/edit-appointments.ts'
import type { PreparationEdit } from '../../shared/application/edit-preparation.ts'
import type { Area } from '../../shared/domain/area/areas.ts'
import type { PersonLanguage, Stance } from '../../shared/domain/person/person.ts'
import type { Belonging } from '../../shared/domain/plan/belonging.ts'
import type { Destination, PlanEventKind, SentenceKind } from '../../shared/domain/plan/plan.ts'
import type { Certainty, ReleaseCondition } from '../../shared/domain/schedule/schedule.ts'
import type { TaskCommand } from '../../shared/domain/task/command.ts'
import type { TaskKind } from '../../shared/domain/task/kinds.ts'
import type { demoPeople } from './people.ts'
import type { ToldSentence } from './sentences.ts'
import type { WayOut } from './way-out.ts'

type PreparationForm = Omit<PreparationEdit, 'seenVersion'>

export type DemoSubject = (typeof demoPeople)[number]['subject']

/** What happened in an invented plan, oldest first. `ago` counts days back from the demo's first morning. */
export type Step =
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'send'
      readonly kinds: readonly TaskKind[]
      readonly details?: string
    }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'task'
      readonly kind: TaskKind
      readonly command: TaskCommand
    }
  | { readonly ago: number; readonly by: DemoSubject; readonly do: 'note'; readonly text: string }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'move'
      readonly days: number
      readonly certainty: Certainty
      readonly reason: string
      readonly hangsOn?: readonly ReleaseCondition[]
    }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'event'
      readonly event: PlanEventKind
      readonly reason: string
    }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'transfer'
      readonly to: string
      readonly reason: string
    }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'prepare'
      readonly facts: Partial<PreparationForm>
    }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'answer-health'
      readonly ready: boolean
      /** Days from the release to the last dose inside and the first one outside. */
      readonly doses?: { readonly last: number; readonly first: number }
    }
  | {
      readonly ago: number
      readonly by: DemoSubject
      readonly do: 'appoint'
      /** Days from the release. */
      readonly days: number
      readonly appointment: Omit<AppointmentInput, 'on'>
    }
  | { readonly ago: number; readonly by: DemoSubject; readonly do: 'close' }
  | ({ readonly ago: number; readonly by: DemoSubject } & (WayOut | ToldSentence))

export interface DemoNeed {
  readonly area: Area
  readonly situation: string
  readonly goal: string
  readonly wanted: readonly TaskKind[]
}

/** One invented person's plan. `days` counts from the demo's first morning to the release; absent: no date. */
export interface Scenario {
  readonly name: string
  /** Day, month, year of an invented birth, for a synthetic national number (month + 80). */
  readonly born?: string
  readonly language: PersonLanguage
  readonly interpreter?: true
  readonly under25?: true
  readonly children?: true
  readonly sentence: SentenceKind
  readonly madeAgo: number
  readonly days?: number
  readonly certainty?: Certainty
  readonly destination: Destination
  readonly belonging?: Belonging
  readonly words?: string
  readonly stance: Stance
  readonly objection?: string
  readonly needs: readonly DemoNeed[]
  readonly steps: readonly Step[]
}
