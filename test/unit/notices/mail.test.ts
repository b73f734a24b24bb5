import { describe, expect, it } from 'vitest'
import { userLanguages } from '../../../shared/domain/agency/user.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { translator } from '../../../shared/i18n/index.ts'
import { noticeId } from '../../../shared/kernel/ids.ts'
import { composeMail } from '../../../shared/notices/mail.ts'
import { noticeKinds } from '../../../shared/notices/notice.ts'
import { offices, people, plan, release, usualTasks } from '../../support/cases.ts'

const origin = 'https://hjemvei.example'
const id = noticeId('event-one_0')
const to = 'post@nav0602.example'

const mails = noticeKinds.flatMap((kind) =>
  userLanguages.map((language) => ({
    kind,
    language,
    mail: composeMail({ id, kind }, { to, language }, origin),
  })),
)

/** Whatever a mail must not carry: what a plan holds, and the words for areas and offices. */
const forbidden = [
  plan().person.name,
  'Oppdiktet',
  '01817012345',
  plan().number,
  plan().id,
  release,
  ...Object.values(offices),
  ...Object.values(people).map(({ name }) => name),
  usualTasks.housing.id,
  'housing',
  ...userLanguages.flatMap((language) => areas.map((area) => translator(language)(`area.${area}`))),
]
const asWord = (word: string) =>
  new RegExp(`(?<![\\p{L}\\d])${word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu')
const telling =
  /fengsel|prison|friomsorg|probation|\bNav\b|kommune|municipal|innsatt|inmate|løslat|lauslat|release|\d{2}\.\d{2}|\d{4}-\d{2}/i

describe('every mail, of every kind in every language', () => {
  it('there is one for each', () => expect(mails).toHaveLength(noticeKinds.length * 3))

  it.each(mails)('$kind in $language tells nothing', ({ mail }) => {
    const visible = mail.html.replace(/<style>.*<\/style>/s, '')
    for (const text of [mail.subject, mail.text, visible]) {
      for (const word of forbidden) expect(text).not.toMatch(asWord(word))
      expect(text).not.toMatch(telling)
    }
  })

  it.each(mails)(
    '$kind in $language has one receiver, a subject of one line, and one way in',
    ({ mail, language }) => {
      expect(mail.to).toBe(to)
      expect(mail.subject).toMatch(/^[^\r\n]{10,80}$/)
      expect(mail.subject).toContain('Hjemvei')
      const links = [...`${mail.text} ${mail.html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link)
      expect(new Set(links)).toEqual(new Set([`${origin}/n/event-one_0`]))
      expect(mail.html).toContain(`<html lang="${language}">`)
      expect(mail).toMatchObject({ noticeId: id, language })
    },
  )

  it('is in the language of its receiver, not in another', () => {
    for (const kind of noticeKinds) {
      const subjects = mails.filter((one) => one.kind === kind).map(({ mail }) => mail.subject)
      expect(new Set(subjects).size).toBe(3)
    }
  })

  it('says the same as text and as HTML', () => {
    for (const { mail } of mails)
      for (const line of mail.text.split('\n').filter((one) => one !== '' && !one.startsWith('http')))
        expect(mail.html).toContain(line)
  })

  it('loads nothing: no image, script or foreign style', () => {
    for (const { mail } of mails) expect(mail.html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/)
  })
})
