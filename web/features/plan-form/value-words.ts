import { personLanguages, stances } from '../../../shared/domain/person/person.ts'
import { homeStates, protectionLookups } from '../../../shared/domain/plan/belonging.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { parseTaskKind } from '../../../shared/domain/task/kinds.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { parseDistrictCode } from '../../../shared/kernel/ids.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { destinationKinds } from './fields.ts'

const known = <Value extends string>(list: readonly Value[], value: string): Value | undefined =>
  list.find((one) => one === value)

const chosenWords = (t: Translate, directory: Directory, name: string, value: string) => {
  switch (name) {
    case 'person.language': {
      const language = known(personLanguages, value)
      return language && t(`personLanguage.${language}`)
    }
    case 'sentence': {
      const sentence = known(sentenceKinds, value)
      return sentence && t(`sentence.${sentence}`)
    }
    case 'destination.kind': {
      const kind = known(destinationKinds, value)
      return kind && t(`planForm.destination.${kind}`)
    }
    case 'belonging.registeredDistrict':
    case 'belonging.stayDistrict':
    case 'destination.district': {
      const district = parseDistrictCode(value)
      return district && directory.district(district)?.name
    }
    case 'voice.stance': {
      const stance = known(stances, value)
      return stance && t(`stance.${stance}`)
    }
    case 'belonging.homeState': {
      const state = known(homeStates, value)
      return state && t(`planForm.home.${state}`)
    }
    case 'shielding.own':
    case 'shielding.related': {
      const lookup = known(protectionLookups, value)
      return lookup && t(`protection.${lookup}`)
    }
    case 'belonging.unregistered':
    case 'shielding.ownStaff':
    case 'person.interpreter':
    case 'person.under25':
    case 'person.children':
      return t('word.yes')
    default:
      return undefined
  }
}

/** What a field's value is called on the page: a choice by its label, a text as it is. */
export const valueWords = (t: Translate, directory: Directory, name: string, value: string): string => {
  const kind = name.endsWith('.wanted') ? parseTaskKind(value) : undefined
  return (kind ? t(`kind.${kind}`) : chosenWords(t, directory, name, value)) ?? value
}
