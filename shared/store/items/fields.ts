/** Building blocks of the item schemas. */
import * as z from 'zod/mini'
import { areas } from '../../domain/area/areas.ts'
import {
  parseAgencyId,
  parseDistrictCode,
  parseMunicipalityCode,
  parsePartId,
  parsePlanId,
  parseTaskId,
  parseUserId,
} from '../../kernel/ids.ts'
import { parseIsoDate, parseTimestamp } from '../../kernel/time.ts'

/** A text that only its parser turns into the wanted type. */
export const minted = <Value>(parse: (text: string) => Value | undefined) =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const value = parse(text)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', input: text, message: 'malformed' })
      return z.NEVER
    }),
  )

/** An id that stands behind a prefix in a key, e.g. `TASK#...`. */
export const keyed = <Value>(prefix: string, parse: (text: string) => Value | undefined) =>
  minted((text) => (text.startsWith(prefix) ? parse(text.slice(prefix.length)) : undefined))

export const planIdField = minted(parsePlanId)
export const taskIdField = minted(parseTaskId)
export const agencyIdField = minted(parseAgencyId)
export const userIdField = minted(parseUserId)
export const partIdField = minted(parsePartId)
export const municipalityField = minted(parseMunicipalityCode)
export const districtField = minted(parseDistrictCode)
export const dateField = minted(parseIsoDate)
export const timestampField = minted(parseTimestamp)
export const areaField = z.enum(areas)
export const count = z.int().check(z.gte(0))
/** Ciphertext. */
export const sealed = z.instanceof(Uint8Array)
/** Seconds since 1970, as DynamoDB wants an expiry. */
export const expiry = z.int()

/** The partition of everything on a plan's page. */
export const inPlan = { pk: keyed('PLAN#', parsePlanId) }

/** The version that new items are written in. */
export const itemVersion = 1
