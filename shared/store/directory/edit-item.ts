import * as z from 'zod/mini'
import type { DirectoryEdit } from '../../application/directory/ports.ts'
import type { RawItem } from '../database.ts'
import { itemVersion } from '../items/fields.ts'
import { jsonField } from '../items/json-field.ts'
import { readItem } from '../items/read-item.ts'
import { readSaid, said, storedSaid } from '../items/said.ts'
import { editSort, editsPartition } from '../keys.ts'
import { editSchema } from './record-schemas.ts'

const schema = z.object({ ...said, j: z.pipe(jsonField, z.array(editSchema)) })

/** An edit that came after a published version. */
export const editItem = (version: number, number: number, edit: DirectoryEdit) => ({
  pk: editsPartition(version),
  sk: editSort(number),
  ...storedSaid(edit),
  v: itemVersion,
  j: JSON.stringify(edit.edits),
})

export const readEdit = (raw: RawItem): DirectoryEdit => {
  const item = readItem('directory-edit', schema, raw)
  return { ...readSaid(item), edits: item.j }
}
