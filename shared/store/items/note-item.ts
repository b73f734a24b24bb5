import * as z from 'zod/mini'
import type { Note } from '../../domain/note/note.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { notesPartition } from '../keys.ts'
import { agencyIdField, itemVersion, sealed, taskIdField, timestampField, userIdField } from './fields.ts'
import { noteField } from './texts.ts'

export const noteSchema = z.object({
  sk: z.string(),
  at: timestampField,
  by: z.object({ u: userIdField, n: z.string(), a: agencyIdField }),
  x: sealed,
  task: z.optional(taskIdField),
  ci: z.enum(['plan', 'health']),
})

export const noteItem = (planId: PlanId, note: Note, cipher: PlanCipher) =>
  compact({
    pk: notesPartition(planId),
    sk: note.id,
    v: itemVersion,
    at: note.at,
    by: { u: note.author.userId, n: note.author.name, a: note.author.agencyId },
    x: cipher.seal(noteField(note.id), note.text),
    task: note.taskId,
    ci: note.circle,
  })

export const readNote = (item: z.output<typeof noteSchema>, cipher: PlanCipher): Note =>
  compact({
    id: item.sk,
    at: item.at,
    author: { userId: item.by.u, name: item.by.n, agencyId: item.by.a },
    text: cipher.open(noteField(item.sk), item.x),
    taskId: item.task,
    circle: item.ci,
  })
