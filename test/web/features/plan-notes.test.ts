import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/policies/actor.ts'
import { people, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/notes'

const start = () => {
  const portal = makePortal({ cases: [usualCase()] })
  const read = async (reader: Actor) => {
    const browser = await signInAs(portal, reader)
    const response = await browser.get(path)
    const html = await response.text()
    return { browser, response, html, words: wordsOf(html) }
  }
  const write = async (writer: Actor, text: string, task = '') => {
    const { browser, html } = await read(writer)
    const form = typedInto(formOf(html, path), { text, task })
    const response = await browser.post(path, form)
    return { browser, form, response, html: await response.text() }
  }
  return { portal, read, write }
}

describe('notes of a plan', () => {
  it('are written once, however often the form is sent', async () => {
    const { portal, read, write } = start()
    const { browser, form, response } = await write(people.kari, 'Møte 3. januar 🎂 Áŋŋel')
    expect([response.status, response.headers.get('location')]).toEqual([303, path])
    expect((await browser.post(path, form)).status).toBe(303)
    expect(portal.shelf.notes.get('plan-one')).toHaveLength(1)
    expect((await read(people.kari)).words).toContain('Møte 3. januar 🎂 Áŋŋel')
  })

  it('are read by those they are for: the plan by its coordinator, a task by its office', async () => {
    const { read, write } = start()
    await write(people.kari, 'hele-planen')
    await write(people.kari, 'om-boligen', 'task-housing')
    await write(people.nils, 'navs-eget')
    await write(people.sara, 'om-helse', 'task-follow-up')
    await write(people.sara, 'helse-for-seg')
    const seen = async (reader: Actor) => {
      const { words } = await read(reader)
      const all = ['hele-planen', 'om-boligen', 'navs-eget', 'om-helse', 'helse-for-seg']
      return all.filter((text) => words.includes(text))
    }
    expect(await seen(people.kari)).toEqual(['hele-planen', 'om-boligen', 'navs-eget'])
    expect(await seen(people.hege)).toEqual(['om-boligen'])
    expect(await seen(people.nils)).toEqual(['navs-eget'])
    expect(await seen(people.sara)).toEqual(['om-helse', 'helse-for-seg'])
  })

  it('refuses nothing, too much, and a task that the writer does not see, with the words kept', async () => {
    const { portal, write } = start()
    const empty = await write(people.kari, '')
    expect([empty.response.status, errorAt(empty.html, 'f-text')?.trim()]).toEqual([
      422,
      'Feil: Fyll ut «Notat»',
    ])
    const long = await write(people.kari, 'b'.repeat(100_000))
    expect(long.response.status).toBe(422)
    expect(formOf(long.html, path).get('text')).toHaveLength(100_000)
    const foreign = await write(people.hege, 'til Nav', 'task-nav')
    expect([foreign.response.status, formOf(foreign.html, path).get('text')]).toEqual([422, 'til Nav'])
    expect(portal.shelf.notes.get('plan-one')).toBeUndefined()
  })

  it('refuses the same form with other words', async () => {
    const { portal, write } = start()
    const { browser, form } = await write(people.kari, 'først')
    const changed = await browser.post(path, typedInto(form, { text: 'så' }))
    const html = await changed.text()
    expect(changed.status).toBe(409)
    expect(formOf(html, path).get('text')).toBe('så')
    expect((await browser.post(path, formOf(html, path))).status).toBe(303)
    expect(portal.shelf.notes.get('plan-one')?.map(({ text }) => text)).toEqual(['så', 'først'])
  })

  it('are nothing to strangers', async () => {
    expect((await start().read(people.berit)).response.status).toBe(404)
  })
})
