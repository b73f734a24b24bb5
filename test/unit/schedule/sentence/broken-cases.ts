import { type Case, term } from './case.ts'

/** Sentences with interruptions, worked by hand from the paragraphs: offsets in days (d), months (m) and years (y). */
export const brokenCases: readonly Case[] = [
  {
    name: '90 days, a break of 10: everything after it 10 days later',
    facts: term({
      start: '2026-01-05',
      parts: [{ days: 90 }],
      interruptions: [['granted-break', '2026-02-01', '2026-02-11']],
    }),
    expected: { 'one-third': '2026-02-14', half: '2026-03-01', parole: '2026-03-16', end: '2026-04-15' },
    working:
      'a third would have been on 4 February, in the break; one-third 2026-01-05 +40d; half 2026-01-05 +55d; parole 2026-01-05 +70d; end 2026-01-05 +100d',
  },
  {
    name: 'a break between a third and a half',
    facts: term({
      start: '2026-01-05',
      parts: [{ days: 90 }],
      interruptions: [['granted-break', '2026-02-10', '2026-02-15']],
    }),
    expected: { 'one-third': '2026-02-04', half: '2026-02-24', end: '2026-04-10' },
    working:
      'a third on 4 February stands; one-third 2026-01-05 +30d; half 2026-01-05 +50d; end 2026-01-05 +95d',
  },
  {
    name: 'a break that begins on the day of parole moves the end alone',
    facts: term({
      start: '2026-01-05',
      parts: [{ days: 90 }],
      interruptions: [['granted-break', '2026-03-06', '2026-03-20']],
    }),
    expected: { parole: '2026-03-06', end: '2026-04-19' },
    working: '60 days are served when 6 March comes; parole 2026-01-05 +60d; end 2026-01-05 +104d',
  },
  {
    name: 'a break that begins the day before parole moves it',
    facts: term({
      start: '2026-01-05',
      parts: [{ days: 90 }],
      interruptions: [['granted-break', '2026-03-05', '2026-03-19']],
    }),
    expected: { parole: '2026-03-20', end: '2026-04-19' },
    working: 'parole 2026-01-05 +74d; end 2026-01-05 +104d',
  },
  {
    name: 'the first break pushes parole past the second',
    facts: term({
      start: '2026-01-05',
      parts: [{ days: 90 }],
      interruptions: [
        ['escape', '2026-03-10', '2026-03-15'],
        ['granted-break', '2026-02-01', '2026-02-11'],
      ],
    }),
    expected: { parole: '2026-03-21', end: '2026-04-20' },
    working:
      '6 March, then 16 March, and then 5 days more; given in any order; parole 2026-01-05 +75d; end 2026-01-05 +105d',
  },
  {
    name: 'at large: what is served stands, the rest has no date',
    facts: term({ start: '2026-01-05', parts: [{ days: 90 }], interruptions: [['escape', '2026-02-10']] }),
    expected: {
      'one-third': '2026-02-04',
      half: 'dates-rest',
      parole: 'dates-rest',
      end: 'dates-rest',
      'probation-end': 'dates-rest',
      'electronic-monitoring': '2026-01-05',
    },
    working: 'one-third 2026-01-05 +30d',
  },
  {
    name: '60 days in remand in another case, over a leap day',
    facts: term({
      start: '2027-10-01',
      parts: [{ years: 1 }],
      interruptions: [['other-remand', '2028-01-10', '2028-03-10']],
    }),
    expected: { 'one-third': '2028-04-01', parole: '2028-07-31', end: '2028-11-30', leave: '2028-04-01' },
    working:
      '21 days left of January after the 10th, 29 of February, 10 of March: 60; one-third 2027-10-01 +4m +60d; parole 2027-10-01 +8m +60d; end 2027-10-01 +12m +60d; leave 2027-10-01 +4m +60d',
  },
  {
    name: 'a break of a day, and remand before the start',
    facts: term({
      start: '2026-03-01',
      parts: [{ months: 4 }],
      remandDays: 20,
      interruptions: [['escape', '2026-04-01', '2026-04-02']],
    }),
    expected: { 'one-third': '2026-03-19', parole: '2026-04-30', end: '2026-06-10' },
    working:
      '9 February and a month and 10 days is 19 March, before the break; one-third 2026-03-01 -20d +1m +10d; parole 2026-03-01 -20d +2m +20d +1d; end 2026-03-01 -20d +4m +1d',
  },
  {
    name: 'a break while lower security is a year away from parole',
    facts: term({
      start: '2026-01-01',
      parts: [{ years: 6 }],
      interruptions: [['granted-break', '2027-06-01', '2027-07-01']],
    }),
    expected: { parole: '2030-01-31', 'lower-security': '2029-01-31', 'one-third': '2028-01-31' },
    working:
      'parole 2026-01-01 +4y +30d; lower-security 2026-01-01 +4y -1y +30d; one-third 2026-01-01 +2y +30d',
  },
  {
    name: 'a break after lower security has begun leaves it where it was',
    facts: term({
      start: '2026-01-01',
      parts: [{ years: 6 }],
      interruptions: [['granted-break', '2029-02-01', '2029-03-01']],
    }),
    expected: {
      'lower-security': '2029-01-01',
      'day-release': '2029-01-01',
      parole: '2030-01-29',
      end: '2032-01-29',
    },
    working:
      'lower-security 2026-01-01 +4y -1y; day-release 2026-01-01 +4y -1y; parole 2026-01-01 +4y +28d; end 2026-01-01 +6y +28d',
  },
  {
    name: 'an empty break changes nothing',
    facts: term({
      start: '2026-01-05',
      parts: [{ days: 90 }],
      interruptions: [['granted-break', '2026-02-01', '2026-02-01']],
    }),
    expected: { parole: '2026-03-06', end: '2026-04-05' },
    working: 'parole 2026-01-05 +60d; end 2026-01-05 +90d',
  },
]
