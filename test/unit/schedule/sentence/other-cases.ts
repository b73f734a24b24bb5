import { type Case, detention, fine, remand, term } from './case.ts'

/** Other ways of serving, and dates typed in by the prison, worked by hand from the paragraphs: offsets in days (d), months (m) and years (y). */
export const otherCases: readonly Case[] = [
  {
    name: 'in an institution, 12 months',
    facts: term({ start: '2026-01-01', parts: [{ years: 1 }], kind: 'section-12' }),
    expected: {
      end: '2027-01-01',
      parole: '2026-09-01',
      leave: '2026-05-01',
      'section-12': '2026-01-01',
      'lower-security': 'absent',
      'day-release': 'absent',
    },
    working:
      'who is in an institution has no lower security before them; end 2026-01-01 +12m; parole 2026-01-01 +8m; leave 2026-01-01 +4m',
  },
  {
    name: 'at home, 10 months',
    facts: term({ start: '2026-01-01', parts: [{ months: 10 }], kind: 'section-16' }),
    expected: {
      end: '2026-11-01',
      half: '2026-06-01',
      'section-16': '2026-06-01 home-after-half',
      parole: '2026-07-21',
      leave: 'absent',
    },
    working:
      'end 2026-01-01 +10m; half 2026-01-01 +5m; section-16 2026-01-01 +5m; parole 2026-01-01 +6m +20d',
  },
  {
    name: 'electronic monitoring, 6 months',
    facts: term({ start: '2026-01-01', parts: [{ months: 6 }], kind: 'electronic-monitoring' }),
    expected: {
      end: '2026-07-01',
      'electronic-monitoring': '2026-01-01 monitoring-whole',
      parole: '2026-05-01',
      leave: 'absent',
      'section-16': 'absent',
    },
    working: 'end 2026-01-01 +6m; parole 2026-01-01 +4m',
  },
  {
    name: '60 days wholly at home',
    facts: term({ start: '2026-11-02', parts: [{ days: 60 }], kind: 'electronic-monitoring' }),
    expected: {
      end: '2027-01-01',
      'electronic-monitoring': '2026-11-02',
      parole: 'parole-fourteen-days-left',
    },
    working: '1 January 2027; end 2026-11-02 +60d',
  },
  {
    name: 'electronic monitoring shut by an exclusion',
    facts: term({ start: '2026-01-01', parts: [{ months: 5 }], monitoringExcluded: true }),
    expected: { 'electronic-monitoring': 'monitoring-excluded', parole: '2026-04-11' },
    working: 'parole 2026-01-01 +3m +10d',
  },
  {
    name: '40 days instead of a fine',
    facts: fine({ start: '2026-04-07', parts: [{ days: 40 }] }),
    expected: {
      end: '2026-05-17',
      parole: 'served-in-full',
      half: 'absent',
      'electronic-monitoring': 'absent',
    },
    working: 'always in full; end 2026-04-07 +40d',
  },
  {
    name: '120 days instead of a fine, 5 in remand: no parole although above 74',
    facts: fine({ start: '2026-04-07', parts: [{ days: 120 }], remandDays: 5 }),
    expected: { end: '2026-07-31', parole: 'served-in-full' },
    working: 'end 2026-04-07 +115d',
  },
  {
    name: 'two fines, 30 and 20 days',
    facts: fine({ start: '2026-04-07', parts: [{ days: 30 }, { days: 20 }] }),
    expected: { end: '2026-05-27' },
    working: 'end 2026-04-07 +50d',
  },
  {
    name: 'remand: no date at all',
    facts: remand({ start: '2026-04-07' }),
    expected: { end: 'remand-at-once', parole: 'absent', 'one-third': 'absent' },
    working: 'released when a court or the prosecutor says so',
  },
  {
    name: 'preventive detention, 10 years and 6',
    facts: detention({ start: '2026-01-01', timeFrame: { years: 10 }, minimumTerm: { years: 6 } }),
    expected: {
      'minimum-term': '2032-01-01',
      parole: '2032-01-01 detention-minimum-term',
      'time-frame-end': '2036-01-01',
      'extension-case': '2035-10-01',
      petition: '2027-01-01',
      leave: '2030-01-01',
      'day-release': '2030-01-01',
      'lower-security': '2030-01-01 detention-two-thirds-of-minimum',
      'transition-house': '2031-01-01',
      'section-16': 'home-not-in-detention',
      'electronic-monitoring': 'monitoring-imprisonment-only',
      end: 'absent',
      'probation-end': 'absent',
    },
    working:
      'two thirds of 6 years: 4; minimum-term 2026-01-01 +6y; parole 2026-01-01 +6y; time-frame-end 2026-01-01 +10y; extension-case 2026-01-01 +10y -3m; petition 2026-01-01 +1y; leave 2026-01-01 +4y; day-release 2026-01-01 +4y; lower-security 2026-01-01 +4y; transition-house 2026-01-01 +6y -1y',
  },
  {
    name: '15 years and 10: the usual most',
    facts: detention({ start: '2026-01-01', timeFrame: { years: 15 }, minimumTerm: { years: 10 } }),
    expected: {
      'minimum-term': '2036-01-01',
      leave: '2032-09-01',
      'time-frame-end': '2041-01-01',
      'extension-case': '2040-10-01',
    },
    working:
      'two thirds of 120 months: 80; minimum-term 2026-01-01 +10y; leave 2026-01-01 +80m; time-frame-end 2026-01-01 +15y; extension-case 2026-01-01 +15y -3m',
  },
  {
    name: '21 years and 14, with 300 days in remand',
    facts: detention({
      start: '2026-01-01',
      timeFrame: { years: 21 },
      minimumTerm: { years: 14 },
      remandDays: 300,
    }),
    expected: {
      'minimum-term': '2039-03-07',
      leave: '2034-07-07',
      'time-frame-end': '2046-03-07',
      'extension-case': '2045-12-07',
    },
    working:
      '7 March 2025; minimum-term 2026-01-01 -300d +14y; leave 2026-01-01 -300d +112m; time-frame-end 2026-01-01 -300d +21y; extension-case 2026-01-01 -300d +21y -3m',
  },
  {
    name: '30 years and 20',
    facts: detention({ start: '2026-01-01', timeFrame: { years: 30 }, minimumTerm: { years: 20 } }),
    expected: { 'minimum-term': '2046-01-01', leave: '2039-05-01', 'time-frame-end': '2056-01-01' },
    working: 'minimum-term 2026-01-01 +20y; leave 2026-01-01 +160m; time-frame-end 2026-01-01 +30y',
  },
  {
    name: 'without a minimum term',
    facts: detention({ start: '2026-01-01', timeFrame: { years: 8 } }),
    expected: {
      'minimum-term': 'detention-no-minimum-term',
      parole: 'detention-no-minimum-term',
      leave: 'detention-no-minimum-term',
      'time-frame-end': '2034-01-01',
      petition: '2027-01-01',
    },
    working: 'time-frame-end 2026-01-01 +8y; petition 2026-01-01 +1y',
  },
  {
    name: 'under 18 at the offence, 8 years and 5',
    facts: detention({
      start: '2026-02-28',
      timeFrame: { years: 8 },
      minimumTerm: { years: 5 },
      underEighteen: true,
    }),
    expected: {
      'minimum-term': '2031-02-28',
      leave: '2029-06-28',
      'time-frame-end': '2034-02-28',
      'extension-case': '2033-11-28',
    },
    working:
      'minimum-term 2026-02-28 +5y; leave 2026-02-28 +40m; time-frame-end 2026-02-28 +8y; extension-case 2026-02-28 +8y -3m',
  },
  {
    name: 'the frame extended by three years, then two',
    facts: detention({
      start: '2020-05-31',
      timeFrame: { years: 5 },
      minimumTerm: { years: 3 },
      extensions: [{ years: 3 }, { years: 2 }],
    }),
    expected: {
      'time-frame-end': '2030-05-31',
      'extension-case': '2030-02-28',
      'minimum-term': '2023-05-31',
    },
    working:
      'February has no 31st; time-frame-end 2020-05-31 +5y +3y +2y; extension-case 2030-05-31 -3m; minimum-term 2020-05-31 +3y',
  },
  {
    name: 'a petition refused',
    facts: detention({
      start: '2026-01-01',
      timeFrame: { years: 10 },
      minimumTerm: { years: 6 },
      judgmentFinalOn: '2025-12-01',
      refusals: ['2032-04-15'],
    }),
    expected: { petition: '2033-04-15' },
    working: 'petition 2032-04-15 +1y',
  },
  {
    name: 'a petition a year after a judgment on a leap day',
    facts: detention({
      start: '2028-03-01',
      timeFrame: { years: 10 },
      minimumTerm: { years: 6 },
      judgmentFinalOn: '2028-02-29',
    }),
    expected: { petition: '2029-02-28' },
    working: 'petition 2028-02-29 +1y',
  },
  {
    name: 'escape of 100 days moves all that was left',
    facts: detention({
      start: '2026-01-01',
      timeFrame: { years: 10 },
      minimumTerm: { years: 6 },
      interruptions: [['escape', '2031-01-01', '2031-04-11']],
    }),
    expected: {
      leave: '2030-01-01',
      'minimum-term': '2032-04-10',
      'time-frame-end': '2036-04-10',
      'extension-case': '2036-01-10',
    },
    working:
      '31+28+31+10 = 100; leave 2026-01-01 +4y; minimum-term 2032-01-01 +100d; time-frame-end 2036-01-01 +100d; extension-case 2036-01-01 +100d -3m',
  },
  {
    name: 'on parole with four years of probation',
    facts: detention({
      start: '2020-01-01',
      timeFrame: { years: 10 },
      minimumTerm: { years: 5 },
      parole: ['2026-02-01', 4],
    }),
    expected: { 'probation-end': '2030-02-01' },
    working: 'probation-end 2026-02-01 +4y',
  },
  {
    name: 'parole typed in moves what rests on it',
    facts: term({ start: '2026-01-01', parts: [{ years: 6 }] }),
    typed: { parole: '2030-02-15' },
    expected: {
      parole: '2030-01-01',
      'lower-security': '2029-02-15',
      'electronic-monitoring': '2029-08-15',
      'day-release': '2029-02-15',
      'duty-to-report-usual': '2030-05-15',
      'one-third': '2028-01-01',
    },
    working:
      'our own parole stays to be compared; parole 2026-01-01 +4y; lower-security 2030-02-15 -1y; electronic-monitoring 2030-02-15 -6m; day-release 2030-02-15 -1y; duty-to-report-usual 2030-02-15 +3m; one-third 2026-01-01 +2y',
  },
  {
    name: 'end typed in where there is parole: parole and what rests on it stand',
    facts: term({ start: '2026-01-01', parts: [{ years: 6 }] }),
    typed: { end: '2032-03-01' },
    expected: {
      'lower-security': '2029-01-01',
      'probation-end': '2032-03-01',
      'duty-to-report-longest': '2031-01-01',
    },
    working:
      'probation ends with the typed end; lower-security 2026-01-01 +4y -1y; duty-to-report-longest 2030-01-01 +1y',
  },
  {
    name: 'parole typed in soon after the start',
    facts: term({ start: '2026-01-01', parts: [{ years: 3 }] }),
    typed: { parole: '2026-10-01' },
    expected: {
      'lower-security': '2026-01-01',
      'section-12': '2026-01-01',
      'electronic-monitoring': '2027-01-01',
      leave: 'leave-not-before-release',
    },
    working:
      'a year before 1 October lies before the start; a third, on 1 January 2027, comes after the release; electronic-monitoring 2026-01-01 +1y',
  },
  {
    name: 'parole typed in late lets leave in',
    facts: term({ start: '2026-01-01', parts: [{ months: 5 }] }),
    typed: { parole: '2026-05-20' },
    expected: { leave: '2026-05-01', parole: '2026-04-11' },
    working: 'by our own sum parole would come first; leave 2026-01-01 +4m; parole 2026-01-01 +3m +10d',
  },
  {
    name: 'end typed in for a sentence without parole',
    facts: term({ start: '2026-01-01', parts: [{ days: 50 }] }),
    typed: { end: '2026-02-22' },
    expected: { end: '2026-02-20', parole: 'parole-fourteen-days-left' },
    working:
      '30 days to 31 January, 20 more; the typed 22 February stays to be compared; end 2026-01-01 +50d',
  },
  {
    name: 'frame typed in moves the extension case',
    facts: detention({ start: '2026-01-01', timeFrame: { years: 10 }, minimumTerm: { years: 6 } }),
    typed: { 'time-frame-end': '2036-03-31', 'minimum-term': '2032-02-29' },
    expected: {
      'time-frame-end': '2036-01-01',
      'extension-case': '2035-12-31',
      'transition-house': '2031-02-28',
    },
    working: 'time-frame-end 2026-01-01 +10y; extension-case 2036-03-31 -3m; transition-house 2032-02-29 -1y',
  },
]
