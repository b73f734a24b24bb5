import type { DeliverDeps } from '../../shared/application/deliver-batch.ts'
import { databaseOf, type Source } from './database.ts'
import { deliverDeps } from './deliver.ts'
import { onChangeEnvironment } from './environment.ts'

/** Everything `on-change` is given, out of its environment; asked for at each call, since a directory may be published. */
export const wireOnChange = (source: Source): (() => Promise<DeliverDeps>) => {
  const environment = onChangeEnvironment(source)
  return deliverDeps(environment, source, databaseOf(environment, source))
}
