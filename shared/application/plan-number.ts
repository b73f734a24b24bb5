import type { IdSource } from '../kernel/ids.ts'

/** Crockford's alphabet: no letter that is misheard or misread for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A number people can say on the phone, e.g. `HV-7K3M-92QX`: eight random characters (40 bits), so it tells
 * neither how many plans there are nor when one was made.
 */
export const planNumber = (ids: Pick<IdSource, 'short'>): string => {
  const characters = [...ids.short().toUpperCase()].slice(0, 8).map((character) => {
    const index = alphabet.indexOf(character)
    return alphabet[index < 0 ? (character.codePointAt(0) ?? 0) % alphabet.length : index] ?? '0'
  })
  const text = characters.join('')
  return `HV-${text.slice(0, 4)}-${text.slice(4)}`
}

/** A number as typed on the phone: case, spaces and dashes do not matter. Undefined when it is none. */
export const parsePlanNumber = (typed: string): string | undefined => {
  const bare = typed.toUpperCase().replaceAll(/[\s-]/g, '').replace(/^HV/, '')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(bare) ? `HV-${bare.slice(0, 4)}-${bare.slice(4)}` : undefined
}
