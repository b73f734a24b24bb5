import type { Anchor, Offset } from '../../../shared/domain/schedule/schedule.ts'
import { templateIds } from '../../../shared/domain/template/keys.ts'
import type { Basis, Told } from '../../../shared/domain/template/template.ts'
import type { Translate } from '../../../shared/i18n/index.ts'

/** A template and its version in words, out of a reference `standard@2026-11`; what is unknown stands as it is. */
export const templateName = (t: Translate, reference = ''): string => {
  const at = reference.indexOf('@')
  const id = templateIds.find((one) => one === reference.slice(0, at))
  return id
    ? t('templates.named', { name: t(`template.${id}`), version: reference.slice(at + 1) })
    : reference
}

/** A length of time: "8 weeks". */
export const spanText = (t: Translate, { unit, amount }: Offset): string =>
  t(`span.${unit}`, { count: Math.abs(amount) })

/** A distance from an anchor: "6 months before the release". */
export const distanceText = (t: Translate, { unit, amount }: Offset, anchor: Anchor): string => {
  const from = { anchor: t(`anchor.${anchor}`) }
  if (amount === 0) return t('distance.same-day', from)
  return t(`distance.${unit}-${amount < 0 ? 'before' : 'after'}`, { ...from, count: Math.abs(amount) })
}

/** Where a figure comes from; only what is tagged law is called law. */
export const basisText = (t: Translate, basis: Basis): string =>
  basis.tag === 'assumption' ? t('basis.assumption') : t(`basis.${basis.tag}`, { reference: basis.reference })

/** Who is told, in words. */
export const tellsText = (t: Translate, tells: readonly Told[]): string =>
  tells.length === 0 ? t('tells.nobody') : tells.map((one) => t(`tells.${one}`)).join(', ')
