import type { IsoDate } from '../../kernel/time.ts'

/**
 * Why a task may leave the office that writes it: a paragraph, or the person's written consent, which lifts the
 * duty of confidentiality (fvl § 13 a, hpl § 22; forskrift-2013-09-20-1099 § 5 wants it in writing).
 */
export type SharingBasis =
  | { readonly kind: 'law'; readonly reference: string }
  | { readonly kind: 'consent'; readonly givenOn: IsoDate }
