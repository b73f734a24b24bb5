import { strictestOf, type Whereabouts } from '../../../shared/domain/plan/belonging.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import type { Definition } from '../../components/definition-list.ts'
import { officeName, type Reading } from './plan-task.ts'

const named = (directory: Directory, where: Whereabouts): string => {
  const municipality = directory.areaName(where.municipality)
  return where.district ? `${directory.areaName(where.district)}, ${municipality}` : municipality
}

/** Where the person belongs and what protects the person, for those who may know of it. */
export const belongingFacts = (t: Translate, { visible, directory }: Reading): readonly Definition[] => {
  const { belonging = {}, shielding } = visible.plan
  const { registered, stay, arrest, socialCase, home } = belonging
  const place = (term: string, where: Whereabouts | undefined): readonly Definition[] =>
    where ? [{ term, value: named(directory, where) }] : []
  const protection = shielding && strictestOf([shielding.own, shielding.related])
  return [
    ...(protection && protection !== 'none'
      ? [{ term: t('planForm.shielding'), value: t(`protection.${protection}`) }]
      : []),
    ...(shielding?.ownStaff ? [{ term: t('planForm.shielding.ownStaff'), value: t('word.yes') }] : []),
    ...(registered === 'none'
      ? [{ term: t('planForm.belonging.unregistered'), value: t('word.yes') }]
      : place(t('planForm.belonging.registered'), registered)),
    ...place(t('planForm.belonging.stay'), stay),
    ...place(t('planForm.belonging.arrest'), arrest),
    ...(socialCase
      ? [{ term: t('planForm.belonging.socialCase'), value: officeName(directory, socialCase) }]
      : []),
    ...(home
      ? [
          {
            term: t('planForm.belonging.home'),
            value: `${directory.areaName(home.municipality)} (${t(`planForm.home.${home.state}`).toLowerCase()})`,
          },
        ]
      : []),
  ]
}
