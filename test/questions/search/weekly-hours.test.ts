import { expect, test } from 'vitest'
import { hoursAsked, hoursMeet, readWeeklyHours } from '../../../src/questions/search/weekly-hours.ts'

test.each([
  ['Full-time, 37.5 hours a week', [{ min: 37.5, max: 37.5 }]],
  ['20–25 hours per week', [{ min: 20, max: 25 }]],
  ['from 22 hours a week', [{ min: 22, max: null }]],
  [
    'Vollzeit (38 Stunden pro Woche) oder Teilzeit ab 30 Wochenstunden',
    [
      { min: 38, max: 38 },
      { min: 30, max: null },
    ],
  ],
  ['38,5 Std./Woche', [{ min: 38.5, max: 38.5 }]],
  ['35-Stunden-Woche', [{ min: 35, max: 35 }]],
  ['CDI, 35h par semaine', [{ min: 35, max: 35 }]],
  ['20 horas semanales', [{ min: 20, max: 20 }]],
  ['Four hours a week to study, 2 hours a week on call', []],
  ['a reply within 48 hours', []],
])('“%s”', (text, hours) => {
  expect(readWeeklyHours(text)).toMatchObject(hours)
  expect(readWeeklyHours(text)).toHaveLength(hours.length)
})

test.each([
  ['under 30 hours', 30, false],
  ['at most 30 hours', 30, true],
  ['höchstens 30 Stunden', 30.5, false],
  ['mehr als 20 Stunden', 20, false],
  ['moins de 30 heures', 24, true],
  ['al menos 20 horas', 20, true],
  ['35-40 hours', 37.5, true],
  ['about 30 hours', 31, true],
  ['30 hours a week', 31, false],
])('who asks for “%s” can have %d: %s', (said, hours, isMet) => {
  expect(hoursMeet(hoursAsked(said), { min: hours, max: hours })).toBe(isMet)
})
