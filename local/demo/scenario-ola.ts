import { needs } from './needs.ts'
import { drammen } from './places.ts'
import type { Scenario } from './scenario.ts'
import { sentence } from './sentences.ts'
import { accept, appoint, ask, complete, note, send, start, take } from './steps.ts'
import { acceptCarry, carry, condition, stage } from './way-out-steps.ts'

/** The plan that the tour and the screenshots show: most states are in it. */
export const ola: Scenario = {
  name: 'Ola Eksempel',
  born: '010190',
  language: 'so',
  interpreter: true,
  children: true,
  sentence: 'imprisonment',
  madeAgo: 70,
  days: 109,
  certainty: 'expected',
  destination: drammen,
  words: 'Jeg vil ha et sted å bo og en jobb å gå til. Jeg vil at barna skal kunne besøke meg.',
  stance: 'agrees',
  needs: [
    needs.noHome,
    needs.work,
    needs.health,
    needs.substance,
    needs.money,
    needs.identity,
    needs.children,
  ],
  steps: [
    send(
      69,
      'kari',
      'housing.permanent',
      'employment.assessment',
      'health.follow-up',
      'identity.id-card',
      'family.children',
    ),
    sentence(68, 'kari', {
      start: -943,
      facts: {
        kind: 'imprisonment',
        parts: [
          { years: 3, months: 6, days: 0 },
          { years: 0, months: 6, days: 0 },
        ],
        remandDays: 30,
      },
      typed: { parole: 0, end: 488 },
      reason: 'Soningsberegningen i KOMPIS.',
    }),
    take(67, 'anne', 'housing.permanent'),
    accept(66, 'siv', 'employment.assessment'),
    accept(66, 'ragnhild', 'health.follow-up'),
    accept(65, 'anne', 'housing.permanent'),
    send(64, 'ragnhild', 'health.substance-treatment'),
    start(60, 'siv', 'employment.assessment'),
    accept(58, 'mona', 'health.substance-treatment'),
    start(50, 'anne', 'housing.permanent'),
    accept(45, 'kari', 'identity.id-card'),
    stage(40, 'kari', { kind: 'lower-security', state: 'under-way', place: 'Hassel fengsel' }, -150, -1),
    stage(
      38,
      'kari',
      { kind: 'leave', state: 'granted', place: 'Hos søsteren', terms: 'To dager' },
      -60,
      -59,
    ),
    stage(37, 'kari', { kind: 'parole', state: 'planned' }, 0),
    condition(36, 'kari', 'duty-to-report', 'probation:buskerud', 'Hver uke de tre første månedene.'),
    condition(36, 'kari', 'occupation', 'nav:0602', 'Tiltaksplassen fra første uke.'),
    carry(
      35,
      'kari',
      {
        kind: 'course',
        what: 'Snekkerkurs, modul 3 av 4',
        inside: 'Skolen i fengselet',
        outside: 'Buskerud fylkeskommune',
      },
      { first: 5 },
    ),
    carry(
      34,
      'ragnhild',
      {
        kind: 'treatment',
        what: 'Samtaler hver fjortende dag',
        inside: 'Fengselshelsetjenesten',
        outside: 'Poliklinikken',
      },
      { office: 'health-trust:vestre-viken', first: 4 },
    ),
    acceptCarry(33, 'mona'),
    complete(30, 'siv', 'employment.assessment', 'arranged', 'Tiltaksplass hos en snekkerbedrift er avtalt.'),
    send(12, 'kari', 'money.assistance', 'money.debt', 'identity.bank-account'),
    take(9, 'siv', 'money.debt'),
    ask(8, 'siv', 'money.debt', 'Finnes det en oversikt over kravene fra Innkrevingsmyndigheten?'),
    appoint(4, 'kari', 3, {
      time: '09:30',
      what: 'Samtale om penger til livsopphold',
      where: 'Nav Drammen, Grønland 32',
      askFor: 'Veileder Siv i skranken',
    }),
    appoint(4, 'kari', 4, {
      time: '12:00',
      what: 'Møte om bolig',
      where: 'Drammen kommune, Engene 1, 2. etasje',
      askFor: 'Anne på boligkontoret',
    }),
    appoint(3, 'ragnhild', 3, {
      time: '13:15',
      what: 'Time hos fastlegen',
      where: 'Legesenteret, Nedre Storgate 3',
      askFor: 'Resepsjonen',
    }),
    note(5, 'kari', 'Samtale i dag. Han er opptatt av bolig først.'),
  ],
}
