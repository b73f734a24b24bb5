import { type Case, term } from './case.ts'

/** Sentences in months and years, worked by hand from the paragraphs: offsets in days (d), months (m) and years (y). */
export const longCases: readonly Case[] = [
  {
    name: '2 months and 12 days with 30 in remand: parole as without',
    facts: term({ start: '2026-07-01', parts: [{ months: 2, days: 12 }], remandDays: 30 }),
    expected: { end: '2026-08-13', parole: '2026-07-31 parole-sixty-days' },
    working:
      'from 1 July 62 + 12 = 74 days, so 14 are left after 60; that June has a day less takes nothing away; end 2026-07-01 -30d +2m +12d; parole 2026-07-01 +30d',
  },
  {
    name: '4 months from the 31st',
    facts: term({ start: '2026-01-31', parts: [{ months: 4 }] }),
    expected: {
      end: '2026-05-31',
      'one-third': '2026-03-10',
      half: '2026-03-31',
      parole: '2026-04-20',
      'electronic-monitoring': '2026-01-31',
    },
    working:
      'a third is a month and 10 days: 28 February and 10; two thirds are two months and 20 days; end 2026-01-31 +4m; one-third 2026-01-31 +1m +10d; half 2026-01-31 +2m; parole 2026-01-31 +2m +20d',
  },
  {
    name: '5 months from 31 October',
    facts: term({ start: '2025-10-31', parts: [{ months: 5 }] }),
    expected: { end: '2026-03-31', half: '2026-01-15', parole: '2026-02-10' },
    working:
      '10 thirds of a month: three months and 10 days; five halves: two months and 15; end 2025-10-31 +5m; half 2025-10-31 +2m +15d; parole 2025-10-31 +3m +10d',
  },
  {
    name: '6 months from 31 August: the end has no 31st',
    facts: term({ start: '2026-08-31', parts: [{ months: 6 }] }),
    expected: {
      end: '2027-02-28',
      'one-third': '2026-10-31',
      parole: '2026-12-31',
      half: '2026-11-30',
      'electronic-monitoring': '2026-08-31 monitoring-whole',
      leave: 'leave-not-before-release',
    },
    working:
      '28 February, 31 October, 31 December, 30 November; four months in custody are over on the day of parole; end 2026-08-31 +6m; one-third 2026-08-31 +2m; parole 2026-08-31 +4m; half 2026-08-31 +3m',
  },
  {
    name: '6 months and a day: electronic monitoring in part only',
    facts: term({ start: '2026-01-15', parts: [{ months: 6, days: 1 }] }),
    expected: {
      end: '2026-07-16',
      parole: '2026-05-16',
      'electronic-monitoring': '2026-03-16 monitoring-one-third',
    },
    working:
      'six months before parole lie before the start, so a third decides; end 2026-01-15 +6m +1d; parole 2026-01-15 +4m +1d; electronic-monitoring 2026-01-15 +2m +1d',
  },
  {
    name: '6 months given as 5 and 1',
    facts: term({ start: '2026-01-15', parts: [{ months: 5 }, { months: 1 }] }),
    expected: { end: '2026-07-15', 'electronic-monitoring': '2026-01-15 monitoring-whole' },
    working: 'end 2026-01-15 +6m',
  },
  {
    name: '100 and 81 days: as long as six months from 1 January',
    facts: term({ start: '2026-01-01', parts: [{ days: 100 }, { days: 81 }] }),
    expected: { end: '2026-07-01', 'electronic-monitoring': '2026-01-01 monitoring-whole' },
    working: '31+28+31+30+31+30 = 181; end 2026-01-01 +181d',
  },
  {
    name: '100 and 82 days: a day longer',
    facts: term({ start: '2026-01-01', parts: [{ days: 100 }, { days: 82 }] }),
    expected: {
      end: '2026-07-02',
      parole: '2026-05-03',
      'electronic-monitoring': '2026-03-03 monitoring-one-third',
    },
    working:
      '121.33 up to 122; a third is 60.67, up to 61; end 2026-01-01 +182d; parole 2026-01-01 +122d; electronic-monitoring 2026-01-01 +61d',
  },
  {
    name: '7 months',
    facts: term({ start: '2026-01-01', parts: [{ months: 7 }] }),
    expected: {
      end: '2026-08-01',
      parole: '2026-05-21',
      'electronic-monitoring': '2026-03-11',
      leave: '2026-05-01 leave-four-months',
      'day-release': '2026-05-01 day-release-four-months',
    },
    working:
      'a third is before four months in custody; end 2026-01-01 +7m; parole 2026-01-01 +4m +20d; electronic-monitoring 2026-01-01 +2m +10d; leave 2026-01-01 +4m; day-release 2026-01-01 +4m',
  },
  {
    name: '9 months',
    facts: term({ start: '2026-01-01', parts: [{ months: 9 }] }),
    expected: {
      parole: '2026-07-01',
      'electronic-monitoring': '2026-04-01 monitoring-one-third',
      leave: '2026-05-01',
      'section-16': '2026-05-16',
    },
    working:
      'parole less six months is the start itself; parole 2026-01-01 +6m; electronic-monitoring 2026-01-01 +3m; leave 2026-01-01 +4m; section-16 2026-01-01 +4m +15d',
  },
  {
    name: 'a year',
    facts: term({ start: '2026-01-01', parts: [{ years: 1 }] }),
    expected: {
      end: '2027-01-01',
      parole: '2026-09-01',
      'electronic-monitoring': '2026-05-01 monitoring-one-third',
      leave: '2026-05-01 leave-one-third',
      'lower-security': '2026-01-01',
      'transition-house': '2026-01-01 transition-house-direct',
    },
    working:
      'six months before parole is 1 March, a third 1 May; end 2026-01-01 +1y; parole 2026-01-01 +8m; electronic-monitoring 2026-01-01 +4m; leave 2026-01-01 +4m',
  },
  {
    name: 'a year and a month: no transition house at once',
    facts: term({ start: '2026-01-01', parts: [{ years: 1, months: 1 }] }),
    expected: { parole: '2026-09-21', 'transition-house': '2026-01-01 transition-house-last-year' },
    working: 'parole less a year lies before the start; parole 2026-01-01 +8m +20d',
  },
  {
    name: '15 months',
    facts: term({ start: '2026-01-01', parts: [{ months: 15 }] }),
    expected: {
      parole: '2026-11-01',
      'electronic-monitoring': '2026-06-01 monitoring-one-third',
      'half-time': '2026-08-16',
    },
    working: 'parole 2026-01-01 +10m; electronic-monitoring 2026-01-01 +5m; half-time 2026-01-01 +7m +15d',
  },
  {
    name: '18 months: a third and six months left meet',
    facts: term({ start: '2026-01-01', parts: [{ years: 1, months: 6 }] }),
    expected: {
      parole: '2027-01-01',
      'electronic-monitoring': '2026-07-01 monitoring-six-months-left',
      leave: '2026-07-01',
      'section-12': '2026-01-01',
    },
    working: 'parole 2026-01-01 +12m; electronic-monitoring 2026-01-01 +6m; leave 2026-01-01 +6m',
  },
  {
    name: '2 years: lower security at once',
    facts: term({ start: '2026-01-01', parts: [{ years: 2 }] }),
    expected: {
      parole: '2027-05-01',
      'electronic-monitoring': '2026-11-01',
      'lower-security': '2026-01-01 lower-security-direct',
      'day-release': '2026-09-01 day-release-one-third',
      'section-12': '2026-05-01',
      'duty-to-report-longest': '2028-01-01',
    },
    working:
      'parole 1 May 2027; a year of reporting is cut at 1 January 2028; parole 2026-01-01 +16m; electronic-monitoring 2026-01-01 +10m; day-release 2026-01-01 +8m; section-12 2026-01-01 +4m; duty-to-report-longest 2026-01-01 +2y',
  },
  {
    name: '2 years and a month: lower security a year before parole',
    facts: term({ start: '2026-01-01', parts: [{ years: 2, months: 1 }] }),
    expected: {
      parole: '2027-05-21',
      'lower-security': '2026-05-21 lower-security-considered',
      'electronic-monitoring': '2026-11-21',
    },
    working: 'parole 21 May 2027; parole 2026-01-01 +16m +20d',
  },
  {
    name: '3 years',
    facts: term({ start: '2026-01-01', parts: [{ years: 3 }] }),
    expected: {
      parole: '2028-01-01',
      'half-time': '2027-07-01',
      'lower-security': '2027-01-01',
      'day-release': '2027-01-01',
      'day-release-education': '2027-01-01 day-release-one-third',
      'electronic-monitoring': '2027-07-01',
      'transition-house': '2027-01-01',
      'duty-to-report-longest': '2029-01-01',
      'duty-to-report-shortest': '2028-02-01',
    },
    working:
      'parole 2026-01-01 +2y; half-time 2026-01-01 +18m; lower-security 2026-01-01 +1y; day-release 2026-01-01 +1y; day-release-education 2026-01-01 +1y; electronic-monitoring 2026-01-01 +18m; transition-house 2026-01-01 +1y; duty-to-report-longest 2026-01-01 +3y; duty-to-report-shortest 2026-01-01 +25m',
  },
  {
    name: '4 years from a leap day',
    facts: term({ start: '2024-02-29', parts: [{ years: 4 }] }),
    expected: {
      end: '2028-02-29',
      'one-third': '2025-06-29',
      half: '2026-02-28',
      parole: '2026-10-29',
      'lower-security': '2025-10-29',
    },
    working:
      'half falls in 2026, which has no 29 February: the 28th; end 2024-02-29 +4y; one-third 2024-02-29 +16m; half 2024-02-29 +2y; parole 2024-02-29 +32m; lower-security 2024-02-29 +32m -1y',
  },
  {
    name: '6 years: day release in the last year, for education in the last two',
    facts: term({ start: '2026-06-15', parts: [{ years: 6 }] }),
    expected: {
      parole: '2030-06-15',
      'one-third': '2028-06-15',
      'day-release': '2029-06-15 day-release-last-year',
      'day-release-education': '2028-06-15',
      'lower-security': '2029-06-15',
    },
    working:
      'parole 2026-06-15 +4y; one-third 2026-06-15 +2y; day-release 2026-06-15 +3y; day-release-education 2026-06-15 +2y; lower-security 2026-06-15 +3y',
  },
  {
    name: '4 years and 11 months, refused: again within three months',
    facts: term({ start: '2026-01-01', parts: [{ years: 4, months: 11 }], refusals: ['2029-04-01'] }),
    expected: { parole: '2029-04-11', 're-assessment': '2029-07-01 reassessment-three-months' },
    working:
      '59 months: two thirds are 39 months and 10 days; parole 2026-01-01 +39m +10d; re-assessment 2029-04-01 +3m',
  },
  {
    name: '5 years, refused: again within six months',
    facts: term({ start: '2026-01-01', parts: [{ years: 5 }], refusals: ['2029-05-01'] }),
    expected: { parole: '2029-05-01', 're-assessment': '2029-11-01 reassessment-six-months' },
    working: 'parole 2026-01-01 +40m; re-assessment 2029-05-01 +6m',
  },
  {
    name: '5 years, refused twice: from the last refusal',
    facts: term({ start: '2026-01-01', parts: [{ years: 5 }], refusals: ['2029-10-31', '2029-04-30'] }),
    expected: { 're-assessment': '2030-04-30' },
    working: '30 April 2030; re-assessment 2029-10-31 +6m',
  },
  {
    name: '5 years, refused with less than six months left',
    facts: term({ start: '2026-01-01', parts: [{ years: 5 }], refusals: ['2030-07-01'] }),
    expected: { end: '2031-01-01', 're-assessment': 'reassessment-not-before-end' },
    working: 'six months later is 1 January 2031, the end itself; end 2026-01-01 +5y',
  },
  {
    name: '12 years, refused: still six months; leave after a third',
    facts: term({ start: '2026-01-01', parts: [{ years: 12 }], refusals: ['2034-01-01'] }),
    expected: {
      parole: '2034-01-01',
      leave: '2030-01-01 leave-one-third',
      're-assessment': '2034-07-01 reassessment-six-months',
    },
    working: 'parole 2026-01-01 +8y; leave 2026-01-01 +4y; re-assessment 2034-01-01 +6m',
  },
  {
    name: '12 years and a month, refused: a year; leave after four years',
    facts: term({ start: '2026-01-01', parts: [{ years: 12, months: 1 }], refusals: ['2034-02-01'] }),
    expected: {
      'one-third': '2030-01-11',
      leave: '2030-01-01 leave-four-years',
      're-assessment': '2035-02-01 reassessment-one-year',
      'day-release': '2033-01-21',
    },
    working:
      '145 months; one-third 2026-01-01 +48m +10d; leave 2026-01-01 +4y; re-assessment 2034-02-01 +1y; day-release 2026-01-01 +96m +20d -1y',
  },
  {
    name: '15 years with 400 days in remand',
    facts: term({ start: '2026-03-02', parts: [{ years: 15 }], remandDays: 400 }),
    expected: {
      end: '2040-01-26',
      parole: '2035-01-26',
      leave: '2029-01-26',
      'lower-security': '2034-01-26',
    },
    working:
      '400 days back from 2 March 2026 is 26 January 2025; end 2026-03-02 -400d +15y; parole 2026-03-02 -400d +10y; leave 2026-03-02 -400d +4y; lower-security 2026-03-02 -400d +9y',
  },
  {
    name: '21 years, the usual longest',
    facts: term({ start: '2026-01-01', parts: [{ years: 21 }] }),
    expected: {
      end: '2047-01-01',
      parole: '2040-01-01',
      half: '2036-07-01',
      'electronic-monitoring': '2039-07-01',
      leave: '2030-01-01',
    },
    working:
      '252 months: 168 and 126; end 2026-01-01 +21y; parole 2026-01-01 +14y; half 2026-01-01 +126m; electronic-monitoring 2026-01-01 +14y -6m; leave 2026-01-01 +4y',
  },
  {
    name: '30 years',
    facts: term({ start: '2026-01-01', parts: [{ years: 30 }] }),
    expected: { end: '2056-01-01', parole: '2046-01-01 parole-two-thirds' },
    working: 'end 2026-01-01 +30y; parole 2026-01-01 +20y',
  },
  {
    name: '30 years abroad: two thirds',
    facts: term({ start: '2026-01-01', parts: [{ years: 30 }], foreign: true }),
    expected: { parole: '2046-01-01 parole-two-thirds' },
    working: 'parole 2026-01-01 +20y',
  },
  {
    name: '31 years abroad: twenty',
    facts: term({ start: '2026-01-01', parts: [{ years: 31 }], foreign: true }),
    expected: {
      end: '2057-01-01',
      'two-thirds': '2046-09-01',
      parole: '2046-01-01 parole-foreign-twenty-years',
      'lower-security': '2045-01-01',
    },
    working:
      'end 2026-01-01 +31y; two-thirds 2026-01-01 +20y +8m; parole 2026-01-01 +20y; lower-security 2026-01-01 +19y',
  },
  {
    name: '33 years abroad with 700 days served there',
    facts: term({ start: '2026-01-01', parts: [{ years: 33 }], foreign: true, remandDays: 700 }),
    expected: { end: '2057-02-01', parole: '2044-02-01' },
    working: 'end 2026-01-01 -700d +33y; parole 2026-01-01 -700d +20y',
  },
  {
    name: '6 months and 60 days',
    facts: term({ start: '2026-01-15', parts: [{ months: 6 }, { days: 60 }] }),
    expected: { end: '2026-09-13', parole: '2026-06-24', 'electronic-monitoring': '2026-04-04' },
    working:
      'months and days are shared apart; end 2026-01-15 +6m +60d; parole 2026-01-15 +4m +40d; electronic-monitoring 2026-01-15 +2m +20d',
  },
  {
    name: '18 months and 90 days with 45 in remand',
    facts: term({ start: '2026-06-01', parts: [{ years: 1, months: 6 }, { days: 90 }], remandDays: 45 }),
    expected: {
      end: '2028-01-15',
      parole: '2027-06-16',
      'one-third': '2026-11-16',
      'electronic-monitoring': '2026-12-16',
    },
    working:
      'serving would have begun on 17 April; end 2026-06-01 -45d +18m +90d; parole 2026-06-01 -45d +12m +60d; one-third 2026-06-01 -45d +6m +30d; electronic-monitoring 2026-06-01 -45d +12m +60d -6m',
  },
  {
    name: '6 months with 30 in remand over a leap day',
    facts: term({ start: '2028-03-15', parts: [{ months: 6 }], remandDays: 30 }),
    expected: { end: '2028-08-14', parole: '2028-06-14', half: '2028-05-14' },
    working:
      '15 days back to 29 February, 15 more to the 14th; end 2028-02-14 +6m; parole 2028-02-14 +4m; half 2028-02-14 +3m',
  },
  {
    name: '8 months with 100 in remand',
    facts: term({ start: '2026-09-01', parts: [{ months: 8 }], remandDays: 100 }),
    expected: { end: '2027-01-24', parole: '2026-11-03', leave: 'leave-not-before-release' },
    working:
      '24 May; four months in custody from 1 September would be the new year; end 2026-09-01 -100d +8m; parole 2026-09-01 -100d +5m +10d',
  },
  {
    name: 'the same, in custody without a break since 24 May',
    facts: term({
      start: '2026-09-01',
      parts: [{ months: 8 }],
      remandDays: 100,
      inCustodySince: '2026-05-24',
    }),
    expected: { leave: '2026-09-24', 'day-release': '2026-09-24' },
    working:
      'a third is 13 August; four months on 24 September; leave 2026-05-24 +4m; day-release 2026-05-24 +4m',
  },
]
