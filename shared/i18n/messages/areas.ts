import { messages } from '../define.ts'

/** The nine areas of need; the last block is what others may see of a health task (hpl § 21). */
export const areaMessages = messages({
  nb: {
    'area.housing': 'Bolig',
    'area.employment': 'Arbeid',
    'area.education': 'Utdanning',
    'area.health': 'Behandling og helse',
    'area.substance-use': 'Rus',
    'area.money': 'Økonomi og gjeld',
    'area.identity': 'ID-papirer og digital tilgang',
    'area.family': 'Familie og nettverk',
    'area.leisure': 'Fritid',
    'area.healthFollowUp': 'Helseoppfølging',
  },
  nn: {
    'area.housing': 'Bustad',
    'area.employment': 'Arbeid',
    'area.education': 'Utdanning',
    'area.health': 'Behandling og helse',
    'area.substance-use': 'Rus',
    'area.money': 'Økonomi og gjeld',
    'area.identity': 'ID-papir og digital tilgang',
    'area.family': 'Familie og nettverk',
    'area.leisure': 'Fritid',
    'area.healthFollowUp': 'Helseoppfølging',
  },
  en: {
    'area.housing': 'Housing',
    'area.employment': 'Employment',
    'area.education': 'Education',
    'area.health': 'Treatment and health',
    'area.substance-use': 'Substance use',
    'area.money': 'Money and debt',
    'area.identity': 'Identity papers and digital access',
    'area.family': 'Family and network',
    'area.leisure': 'Leisure',
    'area.healthFollowUp': 'Health follow-up',
  },
})
