/** The bundled functions of a start: made when the sources have changed, else those of the start before. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleOne, type FunctionName } from '../scripts/bundle.ts'

const root = join(import.meta.dirname, '..')
/** Everything that goes into a bundle, and what makes it. */
const sources = ['functions', 'web', 'shared', 'scripts', 'package-lock.json']

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))

/** Changes when a source file is added, removed or written: names, sizes and times, about 10 ms. */
const stampOfSources = (): string => {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(join(root, source))).toSorted()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

const complete = (folder: string): string => join(folder, 'complete')

/** Older bundles go, and those that an interrupted start left behind. */
const sweepOut = (bundles: string, keep: string): void => {
  if (!existsSync(bundles)) return
  for (const name of readdirSync(bundles))
    if (join(bundles, name) !== keep) rmSync(join(bundles, name), { recursive: true })
}

/** Folders that this process has imported from: a module imported once is never read again. */
const imported = new Set<string>()

/** Where the bundles of a start lie, and when each is there. */
export interface Bundles {
  readonly folder: string
  readonly built: Readonly<Record<FunctionName, Promise<unknown>>>
}

/** The portal first and alone, since people wait for it; the others while its first pages are being looked at. */
const build = (folder: string): Bundles => {
  const portal = bundleOne('portal', folder)
  const onChange = portal.then(() => bundleOne('on-change', folder))
  const daily = onChange.then(() => bundleOne('daily', folder))
  return { folder, built: { portal, 'on-change': onChange, daily } }
}

const isThere = Promise.resolve()

/**
 * The bundles of this start below the folder `bundles`. A second start in one process gets a folder of its own, so
 * that its modules are its own.
 */
export const bundlesOf = (bundles: string): Bundles => {
  const shared = join(bundles, stampOfSources())
  if (imported.has(shared)) return build(join(bundles, `${process.pid}-${Date.now()}`))
  imported.add(shared)
  if (existsSync(complete(shared)))
    return { folder: shared, built: { portal: isThere, 'on-change': isThere, daily: isThere } }
  sweepOut(bundles, shared)
  const made = build(shared)
  const marked = made.built.daily.then(() => writeFileSync(complete(shared), ''))
  return { ...made, built: { ...made.built, daily: marked } }
}
