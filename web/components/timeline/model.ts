import type { Tone } from '../tone.ts'

/** Something that takes time: a task from when it was sent to when it is due. */
export interface TimelineBar {
  readonly label: string
  /** `YYYY-MM-DD`, both days included. */
  readonly start: string
  readonly end: string
  /** Where it stands in the list of dates; its end when left out. */
  readonly listedOn?: string
  readonly tone: Tone
  /** The state in words; the tone's own word when left out. */
  readonly state?: string
  readonly href?: string
}

export interface TimelineMilestone {
  readonly label: string
  readonly date: string
  readonly done?: boolean
  readonly href?: string
}

export interface TimelineLane {
  readonly label: string
  readonly bars: readonly TimelineBar[]
  readonly milestones: readonly TimelineMilestone[]
}

/** All labels in the reader's language, all dates `YYYY-MM-DD`. `from` and `to` are what is shown. */
export interface TimelineModel {
  readonly today: string
  readonly release?: string
  /** Beside the release date: how certain it is. */
  readonly certainty?: string
  readonly from: string
  readonly to: string
  readonly lanes: readonly TimelineLane[]
}
