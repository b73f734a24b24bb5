import { isBroken, type Measure, type Part } from './measure.ts'

const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 0.1 ? 3 : 2)

const verdict = (measure: Measure): string =>
  isBroken(measure) ? 'BROKEN' : measure.budget === undefined ? '' : 'holds'

const cells = (measure: Measure): readonly string[] => [
  measure.what,
  number(measure.value),
  measure.unit,
  measure.budget === undefined ? '' : `<= ${number(measure.budget)}`,
  verdict(measure),
]

const headings = ['what', 'measured', 'unit', 'budget', 'verdict']

/** A part as lines of aligned columns, for the terminal. */
export const asText = ({ name, note, measures }: Part): string => {
  const rows = [headings, ...measures.map(cells)]
  const widths = headings.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [`\n${name}`, note, ...lines].join('\n')
}

/** A part as a Markdown section, for docs/measured.md. */
export const asMarkdown = ({ name, note, measures }: Part): string => {
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  const title = name[0]?.toUpperCase() + name.slice(1)
  return [
    `### ${title}`,
    '',
    note,
    '',
    row(headings),
    row(headings.map(() => '---')),
    ...measures.map((measure) => row(cells(measure))),
    '',
  ].join('\n')
}
