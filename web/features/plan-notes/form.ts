import * as z from 'zod'
import { longestText } from '../../../shared/domain/note/note.ts'

/** A note, and the task it is about: the empty text is the whole plan. */
export const noteSchema = z.strictObject({ text: z.string().min(1).max(longestText), task: z.string() })
