import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/index.ts'

describe('translator', () => {
  it('returns plain messages as they stand', () => {
    expect(translator('nb')('area.housing')).toBe('Bolig')
    expect(translator('nn')('area.housing')).toBe('Bustad')
    expect(translator('en')('area.housing')).toBe('Housing')
  })

  it.each([
    ['nb', 0, 'Ingen oppgaver'],
    ['nb', 1, '1 oppgave'],
    ['nn', 2, '2 oppgåver'],
    ['en', 1, '1 task'],
  ] as const)('counts in %s: %i is "%s"', (language, count, text) => {
    expect(translator(language)('word.taskCount', { count })).toBe(text)
  })

  it('keeps what looks like markup as text', () => {
    expect(translator('nb')('error.required', { field: '<b>navn</b>' })).toBe('Fyll ut <b>navn</b>')
  })

  it('throws when an argument is missing', () => {
    // @ts-expect-error a message with arguments wants them
    expect(() => translator('nb')('error.required', {})).toThrow()
  })

  it('does not compile with an unknown key or without arguments', () => {
    // @ts-expect-error no such key
    expect(() => translator('nb')('nowhere.to-be-found')).toThrow()
    // @ts-expect-error arguments are missing
    expect(translator('nb')('error.required')).toContain('{field}')
  })

  it('is one object per language, so that compiled messages are kept', () => {
    expect(translator('nn')).toBe(translator('nn'))
    expect(translator('nn').language).toBe('nn')
  })
})
