import { type Case, term } from './case.ts'

/** Sentences given in days, worked by hand from the paragraphs: offsets in days (d), months (m) and years (y). */
export const shortCases: readonly Case[] = [
  {
    name: '14 days, the shortest sentence',
    facts: term({ start: '2026-01-05', parts: [{ days: 14 }] }),
    expected: {
      end: '2026-01-19',
      'one-third': '2026-01-10',
      half: '2026-01-12',
      'two-thirds': '2026-01-15',
      parole: 'parole-fourteen-days-left',
      'half-time': 'parole-fourteen-days-left',
      'electronic-monitoring': '2026-01-05 monitoring-whole',
      'lower-security': '2026-01-05 lower-security-direct',
      leave: 'leave-not-before-release',
      'probation-end': 'parole-fourteen-days-left',
    },
    working:
      'a third is 4.67 days, up to 5; two thirds 9.33, up to 10; under 74 days no parole; end 2026-01-05 +14d; one-third 2026-01-05 +5d; half 2026-01-05 +7d; two-thirds 2026-01-05 +10d',
  },
  {
    name: '21 days over the end of a common February',
    facts: term({ start: '2026-02-16', parts: [{ days: 21 }] }),
    expected: { end: '2026-03-09', 'two-thirds': '2026-03-02', parole: 'parole-fourteen-days-left' },
    working: '12 days to 28 February, 9 more; end 2026-02-16 +21d; two-thirds 2026-02-16 +14d',
  },
  {
    name: '30 days over a leap day',
    facts: term({ start: '2028-02-10', parts: [{ days: 30 }] }),
    expected: {
      end: '2028-03-11',
      half: '2028-02-25',
      parole: 'parole-fourteen-days-left',
      'section-16': '2028-02-25',
    },
    working:
      '19 days to 29 February, 11 more; end 2028-02-10 +30d; half 2028-02-10 +15d; section-16 2028-02-10 +15d',
  },
  {
    name: '45 days with 10 in remand',
    facts: term({ start: '2026-01-05', parts: [{ days: 45 }], remandDays: 10 }),
    expected: {
      end: '2026-02-09',
      'one-third': '2026-01-10',
      'two-thirds': '2026-01-25',
      parole: 'parole-fourteen-days-left',
    },
    working:
      'a third is 15 days, 10 of them served; two thirds 30; end 2026-01-05 +35d; one-third 2026-01-05 +5d; two-thirds 2026-01-05 +20d',
  },
  {
    name: '59 days',
    facts: term({ start: '2026-01-05', parts: [{ days: 59 }] }),
    expected: {
      end: '2026-03-05',
      half: '2026-02-04',
      'two-thirds': '2026-02-14',
      parole: 'parole-fourteen-days-left',
    },
    working:
      '29.5 up to 30; 39.33 up to 40; the sentence is over before 60 days; end 2026-01-05 +59d; half 2026-01-05 +30d; two-thirds 2026-01-05 +40d',
  },
  {
    name: '60 days',
    facts: term({ start: '2026-01-05', parts: [{ days: 60 }] }),
    expected: {
      end: '2026-03-06',
      'two-thirds': '2026-02-14',
      parole: 'parole-fourteen-days-left',
      'half-time': 'parole-fourteen-days-left',
    },
    working: '60 days served leave nothing; end 2026-01-05 +60d; two-thirds 2026-01-05 +40d',
  },
  {
    name: '61 days',
    facts: term({ start: '2026-01-05', parts: [{ days: 61 }] }),
    expected: { end: '2026-03-07', 'two-thirds': '2026-02-15', parole: 'parole-fourteen-days-left' },
    working: '60 days served leave one; 40.67 up to 41; end 2026-01-05 +61d; two-thirds 2026-01-05 +41d',
  },
  {
    name: '73 days: 13 would be left',
    facts: term({ start: '2026-01-05', parts: [{ days: 73 }] }),
    expected: {
      end: '2026-03-19',
      'two-thirds': '2026-02-23',
      parole: 'parole-fourteen-days-left',
      'half-time': 'parole-fourteen-days-left',
      'duty-to-report-usual': 'parole-fourteen-days-left',
    },
    working: '73 less 60 is 13, fewer than 14; end 2026-01-05 +73d; two-thirds 2026-01-05 +49d',
  },
  {
    name: '74 days: 14 are left',
    facts: term({ start: '2026-01-05', parts: [{ days: 74 }] }),
    expected: {
      end: '2026-03-20',
      parole: '2026-03-06 parole-sixty-days',
      'half-time': '2026-03-06 half-time-sixty-days',
      'probation-end': '2026-03-20',
      'duty-to-report-shortest': '2026-03-20',
    },
    working:
      'two thirds are 50 days, so the 60 decide; a month of reporting would pass the end; end 2026-01-05 +74d; parole 2026-01-05 +60d; half-time 2026-01-05 +60d; probation-end 2026-01-05 +74d; duty-to-report-shortest 2026-01-05 +74d',
  },
  {
    name: '75 days',
    facts: term({ start: '2026-01-05', parts: [{ days: 75 }] }),
    expected: { end: '2026-03-21', 'two-thirds': '2026-02-24', parole: '2026-03-06 parole-sixty-days' },
    working: '15 left; end 2026-01-05 +75d; two-thirds 2026-01-05 +50d; parole 2026-01-05 +60d',
  },
  {
    name: '73 days with 20 in remand: still no parole',
    facts: term({ start: '2026-01-05', parts: [{ days: 73 }], remandDays: 20 }),
    expected: { end: '2026-02-27', parole: 'parole-fourteen-days-left' },
    working: 'credit shortens the serving, not the sentence; end 2026-01-05 +53d',
  },
  {
    name: '74 days with 30 in remand',
    facts: term({ start: '2026-01-05', parts: [{ days: 74 }], remandDays: 30 }),
    expected: { end: '2026-02-18', parole: '2026-02-04 parole-sixty-days' },
    working: '60 days, 30 of them in remand; end 2026-01-05 +44d; parole 2026-01-05 +30d',
  },
  {
    name: '75 days with 65 in remand: parole at once',
    facts: term({ start: '2026-01-05', parts: [{ days: 75 }], remandDays: 65 }),
    expected: {
      end: '2026-01-15',
      'one-third': '2026-01-05',
      parole: '2026-01-05 parole-sixty-days',
      'section-16': '2026-01-05',
    },
    working:
      '60 days were served before the start, so parole is on the start, not before it; end 2026-01-05 +10d',
  },
  {
    name: '89 days',
    facts: term({ start: '2026-01-05', parts: [{ days: 89 }] }),
    expected: { end: '2026-04-04', 'two-thirds': '2026-03-06', parole: '2026-03-06 parole-two-thirds' },
    working:
      '59.33 up to 60: both rules meet; end 2026-01-05 +89d; two-thirds 2026-01-05 +60d; parole 2026-01-05 +60d',
  },
  {
    name: '90 days: two thirds are 60',
    facts: term({ start: '2026-01-05', parts: [{ days: 90 }] }),
    expected: {
      end: '2026-04-05',
      'one-third': '2026-02-04',
      half: '2026-02-19',
      parole: '2026-03-06 parole-two-thirds',
      'half-time': '2026-03-06 half-time-sixty-days',
    },
    working:
      'half is 45, but 60 days are needed; end 2026-01-05 +90d; one-third 2026-01-05 +30d; half 2026-01-05 +45d; parole 2026-01-05 +60d; half-time 2026-01-05 +60d',
  },
  {
    name: '91 days: two thirds are above 60',
    facts: term({ start: '2026-01-05', parts: [{ days: 91 }] }),
    expected: { end: '2026-04-06', parole: '2026-03-07 parole-two-thirds' },
    working: '60.67 up to 61; end 2026-01-05 +91d; parole 2026-01-05 +61d',
  },
  {
    name: '100 days',
    facts: term({ start: '2026-03-01', parts: [{ days: 100 }] }),
    expected: {
      end: '2026-06-09',
      parole: '2026-05-07',
      'half-time': '2026-04-30',
      'duty-to-report-shortest': '2026-06-07',
      'duty-to-report-usual': '2026-06-09',
      'probation-end': '2026-06-09',
    },
    working:
      '33 days of probation: three months of reporting are cut at the end; end 2026-03-01 +100d; parole 2026-03-01 +67d; half-time 2026-03-01 +60d; duty-to-report-shortest 2026-03-01 +67d +1m; duty-to-report-usual 2026-03-01 +100d; probation-end 2026-03-01 +100d',
  },
  {
    name: '119 days, half is 60',
    facts: term({ start: '2026-03-01', parts: [{ days: 119 }] }),
    expected: { half: '2026-04-30', 'half-time': '2026-04-30 half-time', parole: '2026-05-20' },
    working:
      '59.5 up to 60; 79.33 up to 80; half 2026-03-01 +60d; half-time 2026-03-01 +60d; parole 2026-03-01 +80d',
  },
  {
    name: '120 days, the longest given in days',
    facts: term({ start: '2026-03-01', parts: [{ days: 120 }] }),
    expected: {
      end: '2026-06-29',
      'one-third': '2026-04-10',
      'half-time': '2026-04-30 half-time',
      parole: '2026-05-20',
      'electronic-monitoring': '2026-03-01 monitoring-whole',
      leave: 'leave-not-before-release',
      'day-release': 'day-release-not-before-release',
    },
    working:
      'four months in custody would be 1 July, after parole; end 2026-03-01 +120d; one-third 2026-03-01 +40d; half-time 2026-03-01 +60d; parole 2026-03-01 +80d',
  },
  {
    name: '121 days',
    facts: term({ start: '2026-03-01', parts: [{ days: 121 }] }),
    expected: { end: '2026-06-30', 'one-third': '2026-04-11', parole: '2026-05-21' },
    working:
      '40.33 up to 41; 80.67 up to 81; end 2026-03-01 +121d; one-third 2026-03-01 +41d; parole 2026-03-01 +81d',
  },
  {
    name: '30 and 60 days make 90',
    facts: term({ start: '2026-05-04', parts: [{ days: 30 }, { days: 60 }] }),
    expected: { end: '2026-08-02', parole: '2026-07-03 parole-two-thirds' },
    working: 'added up, dates from the total; end 2026-05-04 +90d; parole 2026-05-04 +60d',
  },
  {
    name: '36 and 38 days make 74: parole, which neither alone has',
    facts: term({ start: '2026-05-04', parts: [{ days: 36 }, { days: 38 }] }),
    expected: { end: '2026-07-17', parole: '2026-07-03 parole-sixty-days' },
    working: 'end 2026-05-04 +74d; parole 2026-05-04 +60d',
  },
  {
    name: '45, 90 and 20 days make 155',
    facts: term({ start: '2026-05-04', parts: [{ days: 45 }, { days: 90 }, { days: 20 }] }),
    expected: { end: '2026-10-06', parole: '2026-08-16', 'half-time': '2026-07-21' },
    working:
      '103.33 up to 104; 77.5 up to 78; end 2026-05-04 +155d; parole 2026-05-04 +104d; half-time 2026-05-04 +78d',
  },
  {
    name: '30 days, all of them in remand',
    facts: term({ start: '2026-05-04', parts: [{ days: 30 }], remandDays: 30 }),
    expected: { end: '2026-05-04', 'two-thirds': '2026-05-04' },
    working: 'nothing is left',
  },
]
