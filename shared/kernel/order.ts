/** Orders ids, dates and instants by their code units. Not for names: localeCompare knows letters, and costs 12 ms at first. */
export const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
