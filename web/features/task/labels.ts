import type { Translate } from '../../../shared/i18n/index.ts'

/** What each field of the page's forms is called; undefined for names that no form of ours has. */
export const labelOf = (t: Translate, field: string): string | undefined => {
  switch (field) {
    case 'assign.colleague':
      return t('field.colleague')
    case 'reject.code':
      return t('field.rejectCode')
    case 'fail.code':
      return t('field.failCode')
    case 'cancel.code':
    case 'request-cancellation.code':
      return t('field.cancelCode')
    case 'complete.code':
      return t('field.outcome')
    case 'complete.on':
      return t('field.outcomeOn')
    case 'complete.text':
      return t('field.outcomeText')
    case 'reject.text':
    case 'fail.text':
    case 'cancel.text':
    case 'request-cancellation.text':
      return t('field.otherText')
    case 'ask.question':
      return t('field.question')
    case 'answer.answer':
      return t('field.answer')
    case 'schedule.appointment':
      return t('field.appointment')
    case 'hold.reason':
      return t('field.holdReason')
    case 'hold.resumeOn':
      return t('field.resumeOn')
    case 'note':
      return t('field.note')
    default:
      return undefined
  }
}
