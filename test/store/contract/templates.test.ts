/** Template versions that administrators publish, and the plans that follow them. */
import { describe, expect, it } from 'vitest'
import type { PublishedTemplate } from '../../../shared/application/ports.ts'
import { type Template, templateReference } from '../../../shared/domain/template/template.ts'
import { builtInTemplates, templateNamed } from '../../../shared/schedule/templates/index.ts'
import { now, offices, people, planCase } from '../../support/cases.ts'
import { type EngineTests, onEachEngine } from '../../support/engine.ts'
import { makePlan } from '../../support/made.ts'

const publishedBy = (template: Template): PublishedTemplate => ({
  by: { userId: people.adam.userId, name: 'Adam', agencyId: offices.prison },
  at: now,
  template,
})

const edited: Template = { ...templateNamed('standard'), version: '2099-01', checklistHours: 48 }

/** What lies in the table as JSON text, with a change. */
const contentWith = (change: Partial<Template>): string => {
  const { id: _, version: __, ...content } = { ...edited, ...change }
  return JSON.stringify(content)
}

const versions: EngineTests = (ground) => {
  it.each(builtInTemplates.map((one) => [templateReference(one), one] as const))(
    'come back whole: one like %s',
    async (_, template) => {
      const { stores, restart } = await ground()
      const one = publishedBy({ ...template, version: '2099-02' })
      expect(await stores.templates.publish(one)).toBe('done')
      expect(await restart().templates.published()).toEqual([one])
    },
  )

  it('are written once: neither a published nor a built-in one is replaced', async () => {
    const { stores } = await ground()
    expect(await stores.templates.publish(publishedBy(edited))).toBe('done')
    expect(await stores.templates.publish(publishedBy({ ...edited, checklistHours: 12 }))).toBe('taken')
    expect(await stores.templates.publish(publishedBy(templateNamed('short')))).toBe('taken')
    expect((await stores.templates.published()).map(({ template }) => template.checklistHours)).toEqual([48])
  })

  it('are found by reference, without a read when built in or read before', async () => {
    const { stores, readings } = await ground()
    await stores.templates.publish(publishedBy(edited))
    const builtIn = templateReference(templateNamed('remand'))
    readings.length = 0
    expect(await stores.templates.find(builtIn)).toEqual(templateNamed('remand'))
    expect(readings).toEqual([])
    expect(await stores.templates.find('standard@2099-01')).toEqual(edited)
    expect(await stores.templates.find('standard@2099-01')).toEqual(edited)
    expect(readings).toHaveLength(1)
    expect(await stores.templates.find('standard@2099-12')).toBeUndefined()
  })

  it('made before there was a kind of task have the built-in times for it', async () => {
    const { stores, database, names } = await ground()
    await stores.templates.publish(publishedBy(edited))
    const { 'housing.temporary': _, ...leadTimes } = edited.leadTimes
    const old = JSON.stringify({ ...JSON.parse(contentWith({})), leadTimes })
    const Key = { pk: 'TEMPLATES', sk: 'standard@2099-01' }
    const item = await database.get({ TableName: names.case, Key })
    await database.put({ TableName: names.case, Item: { ...item, j: old } })
    const [found] = await stores.templates.published()
    expect(found?.template).toEqual(edited)
  })

  it.each([
    ['not JSON', '{', 'j'],
    [
      'an anchor that there is not',
      contentWith({}).replaceAll('"anchor":"release"', '"anchor":"birth"'),
      'anchor',
    ],
    ['half a day', contentWith({ escalateAfter: { unit: 'days', amount: 1.5 } }), 'escalateAfter'],
  ])('are refused when malformed: %s', async (_, text, field) => {
    const { stores, database, names } = await ground()
    await stores.templates.publish(publishedBy(edited))
    const Key = { pk: 'TEMPLATES', sk: 'standard@2099-01' }
    const item = await database.get({ TableName: names.case, Key })
    await database.put({ TableName: names.case, Item: { ...item, j: text } })
    await expect(stores.templates.published()).rejects.toThrow(field)
  })
}

const plans: EngineTests = (ground) => {
  it('follow the built-in version that they name, in one round trip', async () => {
    const { stores, restart, readings } = await ground()
    const made = await makePlan(stores, planCase([]))
    readings.length = 0
    const loaded = await restart().cases.loadCase(made.plan.id)
    expect(loaded?.schedule.template).toEqual(made.schedule.template)
    expect(readings.map(({ command }) => command).sort()).toEqual(['get', 'query'])
  })

  it('follow a published version, which is read once', async () => {
    const { stores, readings } = await ground()
    await stores.templates.publish(publishedBy(edited))
    const subject = planCase([])
    await makePlan(stores, { ...subject, schedule: { ...subject.schedule, template: edited } })
    expect((await stores.outbox.loadFacts(subject.plan.id))?.schedule.template).toEqual(edited)
    readings.length = 0
    expect((await stores.outbox.loadFacts(subject.plan.id))?.schedule.template).toEqual(edited)
    expect(readings.map(({ command }) => command)).toEqual(['query'])
    expect((await stores.sweep.loadFacts(subject.plan.id))?.schedule.template).toEqual(edited)
    await stores.outbox.refreshCopies(subject.plan.id)
  })

  it('that name a version that nobody published are malformed', async () => {
    const { stores } = await ground()
    const subject = planCase([])
    const template = { ...edited, version: '2098-01' }
    const making = makePlan(stores, { ...subject, schedule: { ...subject.schedule, template } })
    await expect(making).rejects.toThrow('schedule item is malformed in: template')
  })
}

onEachEngine('templates', (ground) => {
  describe('versions', () => versions(ground))
  describe('plans', () => plans(ground))
})
