import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import type { Html } from '../../components/html.ts'
import type { TaskModel } from './model.ts'
import type { Attempt } from './problems.ts'
import type { Colleague } from './view-fields.ts'

/** Everything the page is drawn from. */
export interface TaskPageGiven {
  readonly t: Translate
  readonly today: IsoDate
  readonly directory: Directory
  readonly model: TaskModel
  readonly colleagues: readonly Colleague[]
  /** Each form has a key of its own: two forms of a page are two commands. */
  readonly keys: { readonly csrf: string; readonly of: (form: string) => string }
  readonly attempt?: Attempt
  /** Who did what while the reader typed. */
  readonly meanwhile?: Html
}
