import { describe, expect, it } from 'vitest'
import { languages, translator } from '../../../shared/i18n/index.ts'
import { agencyId, municipalityCode } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { route } from '../../../shared/routing/route.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import { storedWhy, whyHere } from '../../../web/features/shared/why-here.ts'

const directory = standardDirectory()
const decision = route(
  { kind: 'housing.permanent', area: 'housing' },
  {
    destination: { kind: 'municipality', municipality: municipalityCode('3301') },
    custody: agencyId('prison:ringerike'),
    protection: 'none',
    phase: 'inside',
  },
  directory,
  isoDate('2026-11-23'),
)

describe('why here', () => {
  it.each(languages)('tells the same of a decision and of its stored trace, in %s', (language) => {
    const t = translator(language)
    const stored = storedWhy(JSON.parse(JSON.stringify(decision.trace)))
    expect(stored?.reasons).toEqual(decision.reasons)
    const text = String(whyHere(t, stored, directory))
    expect(text).toContain('Drammen')
    expect(text).toContain('boligsosialloven § 6')
    expect(text).toContain(t('routing.outcome.routed'))
    expect(text).toContain('2026')
  })

  it('leaves out a reason it does not know, and says so when there is no trace at all', () => {
    const t = translator('nb')
    const later = { ...decision.trace, reasons: [{ code: 'from-the-future' }, ...decision.reasons] }
    expect(storedWhy(later)?.reasons).toEqual(decision.reasons)
    expect(String(whyHere(t, storedWhy(undefined), directory))).toContain('ikke lagret')
  })
})
