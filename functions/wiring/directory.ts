import {
  type DirectorySource,
  directorySource,
} from '../../shared/application/directory/current-directory.ts'
import type { DirectoryStore } from '../../shared/application/directory/ports.ts'
import type { Clock } from '../../shared/kernel/time.ts'
import { builtInDirectory } from '../../shared/routing/built-in.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'

/** Where a function asks which directory holds: the store's stamp, and the day by the case clock. */
export const sourceOf = (store: DirectoryStore, clock: Clock): DirectorySource =>
  directorySource({
    store,
    readStamp: store.stamp,
    builtIn: builtInDirectory,
    today: () => osloDate(clock.now()),
  })
