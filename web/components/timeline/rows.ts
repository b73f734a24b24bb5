import type { TimelineBar, TimelineLane, TimelineMilestone } from './model.ts'
import type { Scale } from './scale.ts'

/** One bar or milestone with its place: percent across, row within the lane, and where its label has room. */
export interface Placed {
  readonly row: number
  readonly left: number
  readonly right: number
  readonly label: 'inside' | 'after' | 'before'
  readonly item:
    | { readonly kind: 'bar'; readonly bar: TimelineBar }
    | { readonly kind: 'milestone'; readonly milestone: TimelineMilestone }
}

/** Width of a label in percent of a plot of usual width (660 px); 7 px per letter is a little more than Inter needs. */
const labelWidth = (label: string): number => Math.min(45, ((label.length * 7 + 34) / 660) * 100)

type Unplaced = Omit<Placed, 'row' | 'label'> & { readonly text: string }

const unplaced = (lane: TimelineLane, { at, until }: Scale, from: string, to: string): Unplaced[] => {
  const bars = lane.bars
    .filter((bar) => bar.end >= from && bar.start <= to)
    .map(
      (bar): Unplaced => ({
        left: at(bar.start),
        right: until(bar.end),
        text: bar.label,
        item: { kind: 'bar', bar },
      }),
    )
  const milestones = lane.milestones
    .filter(({ date }) => date >= from && date <= to)
    .map((milestone): Unplaced => {
      const middle = (at(milestone.date) + until(milestone.date)) / 2
      return { left: middle, right: middle, text: milestone.label, item: { kind: 'milestone', milestone } }
    })
  return [...bars, ...milestones].sort((a, b) => a.left - b.left)
}

/** Where the label goes, and what the item then takes up. */
const extent = ({ left, right, text, item }: Unplaced) => {
  const width = labelWidth(text)
  if (item.kind === 'bar' && right - left >= width) return { label: 'inside', from: left, to: right } as const
  if (right + width <= 100) return { label: 'after', from: left, to: right + width } as const
  return { label: 'before', from: Math.max(0, left - width), to: right } as const
}

/** Lays out a lane so that nothing covers anything: each item goes to the first row where it and its label fit. */
export const placeLane = (lane: TimelineLane, scale: Scale, from: string, to: string): readonly Placed[] => {
  const taken: { readonly from: number; readonly to: number }[][] = []
  return unplaced(lane, scale, from, to).map((one) => {
    const { label, ...span } = extent(one)
    const free = taken.findIndex((row) =>
      row.every((other) => span.from >= other.to || span.to <= other.from),
    )
    const row = free === -1 ? taken.push([]) - 1 : free
    taken[row]?.push({ from: span.from - 0.4, to: span.to + 0.4 })
    return { row, label, left: one.left, right: one.right, item: one.item }
  })
}
