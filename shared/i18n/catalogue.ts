import { areaMessages } from './messages/areas.ts'
import { commonMessages } from './messages/common.ts'
import { componentMessages } from './messages/components.ts'
import { errorPageMessages } from './messages/error-pages.ts'
import { peopleMessages } from './messages/people.ts'
import { planMessages } from './messages/plan-words.ts'
import { reasonMessages } from './messages/reasons.ts'
import { statusMessages } from './messages/status.ts'

/** Every file of messages. Add yours here, in one line each of `features`, nb, nn and en (see index.ts). */
export const features = [
  areaMessages,
  commonMessages,
  componentMessages,
  errorPageMessages,
  peopleMessages,
  planMessages,
  reasonMessages,
  statusMessages,
] as const

type Union = (typeof features)[number]['nb']
