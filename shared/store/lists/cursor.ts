import * as z from 'zod/mini'
import type { Json } from '../../application/ports.ts'
import type { Position } from '../database.ts'

const position = z.record(z.string(), z.string())

/** The store position in a cursor. The web seals cursors, so a malformed one is a mistake and throws. */
export const parseCursor = (cursor: Json | undefined): Readonly<Record<string, string>> | undefined =>
  cursor === undefined ? undefined : position.parse(cursor)

/** The position right after a raw row, from its key attributes. */
export const cursorAfter = (raw: Position, keys: readonly string[]): Json =>
  Object.fromEntries(keys.map((key) => [key, String(raw[key])]))
