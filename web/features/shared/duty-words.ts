import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleDuty } from '../../../shared/policies/visible-duty.ts'
import type { Directory } from '../../../shared/routing/directory.ts'

/** Who answers for a statutory task until an office has accepted it, as far as the reader may know. */
export const dutyWords = (t: Translate, { mine, owner }: VisibleDuty, directory: Directory): string => {
  if (mine) return t('duty.mine')
  return owner ? t('duty.office', { office: directory.agency(owner)?.name ?? owner }) : t('duty.another')
}
