/** Writes web/components/icon-shapes.ts from the raw SVG files of @navikt/aksel-icons: only the icons listed here. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const icons = {
  add: 'Plus',
  answer: 'ChatElipsis',
  area: 'Circle',
  calendar: 'Calendar',
  cancel: 'XMark',
  cancelled: 'ArrowUndo',
  check: 'Checkmark',
  clock: 'Clock',
  copy: 'Files',
  danger: 'ExclamationmarkTriangle',
  document: 'FileText',
  done: 'CheckmarkCircle',
  download: 'Download',
  draft: 'CircleBroken',
  edit: 'Pencil',
  education: 'HatSchool',
  employment: 'Briefcase',
  failed: 'CircleSlash',
  family: 'PersonGroup',
  forward: 'ArrowRight',
  health: 'FirstAidKit',
  help: 'QuestionmarkCircle',
  history: 'ClockDashed',
  housing: 'House',
  identity: 'PersonRectangle',
  info: 'InformationSquare',
  leisure: 'Bicycle',
  locked: 'PadlockLocked',
  mail: 'EnvelopeClosed',
  money: 'Wallet',
  next: 'ChevronRight',
  note: 'NotePencil',
  office: 'Buildings3',
  pause: 'Pause',
  person: 'Person',
  place: 'LocationPin',
  print: 'PrinterSmall',
  progress: 'Hourglass',
  received: 'InboxDown',
  rejected: 'XMarkOctagon',
  release: 'DoorOpen',
  search: 'MagnifyingGlass',
  send: 'Paperplane',
  signOut: 'Leave',
  'substance-use': 'MedicineBottle',
  task: 'Tasklist',
  transfer: 'ArrowRightLeft',
} as const

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules/@navikt/aksel-icons/dist/svg')

/** One decimal is a tenth of a pixel at the size we draw; it spares a kilobyte of a long page. */
const rounded = (path: string): string =>
  path.replace(/\d+\.\d{2,}/g, (digits) => String(Number(Number(digits).toFixed(1))))

const shape = (file: string): string => {
  const svg = readFileSync(join(folder, `${file}.svg`), 'utf8')
  const paths = [...svg.matchAll(/<path [^>]*?\bd="([^"]+)"/g)].map(([, d]) => rounded(d ?? ''))
  if (paths.length === 0 || !svg.includes('viewBox="0 0 24 24"'))
    throw new Error(`${file}.svg has another form`)
  return paths.join('')
}

const lines = Object.entries(icons).map(([name, file]) => `  '${name}': '${shape(file)}',`)
writeFileSync(
  join(root, 'web/components/icon-shapes.ts'),
  `/** Written by scripts/icons.ts from @navikt/aksel-icons (MIT, Nav): outlines on a grid of 24, filled even-odd. */
export const iconShapes = {
${lines.join('\n')}
} as const
`,
)
