/** What each function loads when it starts: its entry and every chunk that is imported statically from there. */
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { bundle } from '../../scripts/bundle.ts'
import type { Part } from '../measure.ts'
import type { Bench } from '../open-bench.ts'

const mostKilobytes = 650

const staticBytes = ({ outputs }: Metafile): number => {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint?.startsWith('functions/'))
  const seen = new Set<string>()
  const visit = (path: string | undefined): void => {
    const output = path === undefined ? undefined : outputs[path]
    if (path === undefined || output === undefined || seen.has(path)) return
    seen.add(path)
    for (const { kind, path: imported } of output.imports) if (kind === 'import-statement') visit(imported)
  }
  visit(entry)
  return [...seen].reduce((sum, path) => sum + (outputs[path]?.bytes ?? Number.NaN), 0)
}

/** Minified bytes by esbuild's own account; texts in other files than code are not part of it. */
export const measureBundle = async ({ folder }: Bench): Promise<Part> => {
  const metafiles = await bundle(join(folder, 'dist'))
  const measures = Object.entries(metafiles).map(([name, metafile]) => ({
    what: basename(name),
    value: Math.round(staticBytes(metafile) / 1000),
    unit: 'kB' as const,
    budget: mostKilobytes,
  }))
  return { name: 'bundle', note: 'Entry and statically reached chunks, minified, per function.', measures }
}
