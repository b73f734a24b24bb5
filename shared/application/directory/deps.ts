import type { Said } from '../../domain/preparation/preparation.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { Permit } from '../../policies/decide.ts'
import { osloDate } from '../../schedule/oslo.ts'
import type { Deps } from '../ports.ts'
import type { BuiltIn } from './current-directory.ts'
import type { DirectoryStore } from './ports.ts'

/** What the directory's use cases are given. */
export interface DirectoryDeps extends Pick<Deps, 'clocks' | 'ids'> {
  readonly directories: DirectoryStore
  readonly builtIn: BuiltIn
}

/** Who acts by a permit, and when by the case clock. */
export const saidBy = (
  { clocks }: Pick<DirectoryDeps, 'clocks'>,
  { actor }: Permit<'directory.edit' | 'office.edit'>,
): Said => ({
  by: { userId: actor.userId, name: actor.name, agencyId: actor.agencyId },
  at: clocks.case.now(),
})

export const todayBy = ({ clocks }: Pick<DirectoryDeps, 'clocks'>): IsoDate => osloDate(clocks.case.now())
