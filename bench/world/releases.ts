/** Hege's prison: 500 plans whose releases are near, so that her lists by date of release have more than a page. */
import type { PlanId } from '../../shared/kernel/ids.ts'
import { agencyId } from '../../shared/kernel/ids.ts'
import type { RawItem } from '../../shared/store/database.ts'
import type { WebDeps } from '../../web/server/deps.ts'
import { userOf } from './people.ts'
import { makePlan, planInput } from './plans.ts'
import type { World } from './world.ts'

const who = 'hege'
/** More than a page of real plans comes first; the rest are copies of a row, which no page shows. */
const real = 60
const all = 500
const side = 20

const rowOf = async ({ database, tables }: World, plan: PlanId): Promise<RawItem> => {
  const office = agencyId(userOf(who).agencyId)
  const found = await database.get({
    TableName: tables.case,
    Key: { pk: `PLAN#${plan}`, sk: `MEMBER#${office}` },
  })
  if (found === undefined) throw new Error('The bench lost a row')
  return found
}

/** The same row for another plan, released after all real ones. */
const copyOf = (row: RawItem, at: number): RawItem => {
  const id = `FILLER${String(at).padStart(8, '0')}`
  const place = `2031-01-01#${id}`
  return { ...row, pk: `PLAN#${id}`, csk: place, ...(row.usk !== undefined && { usk: place }) }
}

/** Makes the plans, with the copies that `on-change` would have made. */
export const makeReleases = async (world: World, deps: WebDeps): Promise<void> => {
  let row: RawItem | undefined
  for (let at = 0; at < real; at += 1) {
    const id = await makePlan(deps, planInput(deps, `Snart Løslatt-${at}`, at % 30), who)
    await world.refreshCopies(id)
    row ??= await rowOf(world, id)
  }
  const copied = row
  if (copied === undefined) return
  const copies = Array.from({ length: all - real }, (_, at) => copyOf(copied, at))
  for (let from = 0; from < copies.length; from += side)
    await Promise.all(
      copies
        .slice(from, from + side)
        .map((Item) => world.database.put({ TableName: world.tables.case, Item: { ...Item } })),
    )
}
