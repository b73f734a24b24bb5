import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Part } from './measure.ts'
import { asMarkdown } from './table.ts'

const file = join(import.meta.dirname, '../docs/measured.md')
const begin = '<!-- bench: written by npm run bench -- --record -->'
const end = '<!-- end of bench -->'

const title =
  '# Measured\n\nWhat was measured, when, on which commit and with which seed. Figures are counts, or ratios within one run.\n'

const git = (...args: readonly string[]): string =>
  execFileSync('git', [...args], { encoding: 'utf8' }).trim()

/** The commit, and whether the working tree held something else. */
const commit = (): string => {
  const changed = git('status', '--porcelain', '--untracked-files=no') !== ''
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes not committed' : ''}`
}

const section = (parts: readonly Part[], seed: number): string => {
  const when = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
  const head = `## Bench\n\n${when}, commit ${commit()}, seed ${seed}; ${machine}.\n`
  return [begin, head, ...parts.map(asMarkdown), end].join('\n')
}

/** Puts the bench's section into docs/measured.md in place of the last one; the rest of the file stays. */
export const record = (parts: readonly Part[], seed: number): void => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `${title}\n`
  const from = before.indexOf(begin)
  const to = before.indexOf(end)
  const mine = section(parts, seed)
  const after =
    from < 0 || to < 0 ? `${before}\n${mine}\n` : before.slice(0, from) + mine + before.slice(to + end.length)
  writeFileSync(file, after)
}
