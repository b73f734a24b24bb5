import { agencyId, userId } from '../kernel/ids.ts'

/** The portal itself as author of a log entry. */
export const systemAuthor = {
  userId: userId('system'),
  name: 'Hjemvei',
  agencyId: agencyId('directory:admin'),
  role: 'system',
} as const
