import type { Page, SealedName } from '../../application/ports.ts'
import type { KeyRing } from '../cipher/key-ring.ts'
import { personField } from '../items/texts.ts'

/** Opens the names of a page. Rows whose plan has no key are left out: the plan has been erased. */
export const openPage = async <Row extends SealedName>(
  keys: KeyRing,
  page: Page<Row>,
): Promise<Page<Row & { readonly personName: string }>> => {
  const ciphers = await keys.findMany(page.rows.map(({ planId }) => planId))
  const rows = page.rows.flatMap((row) => {
    const cipher = ciphers.get(row.planId)
    return cipher === undefined
      ? []
      : [{ ...row, personName: cipher.open(personField('name'), row.sealedName) }]
  })
  return page.cursor === undefined ? { rows } : { rows, cursor: page.cursor }
}
