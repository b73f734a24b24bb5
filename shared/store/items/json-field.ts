import * as z from 'zod/mini'

const parseJson = (text: string, context: z.core.ParsePayload): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.issues.push({ code: 'custom', input: text, message: 'not JSON' })
    return z.NEVER
  }
}

/** Stored as JSON text: read as a whole and never searched. */
export const jsonField = z.pipe(z.string(), z.transform(parseJson))
