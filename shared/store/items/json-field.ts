import * as z from 'zod'

const parseJson = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
}

/** Stored as JSON text: read as a whole and never searched. */
export const jsonField = z.string().transform(parseJson)
