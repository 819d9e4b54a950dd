import { expect, test } from 'vitest'
import { tellFailing } from '../../src/imports/tell-failing.ts'

const at = new Date('2026-11-24T06:00:00Z')
const since = new Date('2026-11-20T06:00:00Z')
const daily = { failingSince: null, failureToldIn: null, toldReading: 3, reading: 4, isAsked: false }

test('a first failure is told', () => {
  expect(tellFailing(daily, 'failed', at)).toEqual({ failingSince: at, failureToldIn: 4, isNews: true })
})

test.each([
  [10, false],
  [11, true],
])('one that was told is not told again before a week of daily readings has passed (reading %i)', (reading, isNews) => {
  const failing = { ...daily, failingSince: since, failureToldIn: 4, toldReading: 4, reading }
  expect(tellFailing(failing, 'failed', at)).toEqual({
    failingSince: since,
    failureToldIn: isNews ? reading : 4,
    isNews,
  })
})

test('one that no bot has brought to anybody is told anew', () => {
  const failing = { ...daily, failingSince: since, failureToldIn: 4, toldReading: 3, reading: 5 }
  expect(tellFailing(failing, 'failed', at)).toMatchObject({ failureToldIn: 5, isNews: true })
})

test('whoever asks for a reading is told how it ended, and the week begins again', () => {
  const failing = { ...daily, failingSince: since, failureToldIn: 4, toldReading: 4, reading: 5, isAsked: true }
  expect(tellFailing(failing, 'failed', at)).toMatchObject({ failingSince: since, failureToldIn: 5, isNews: true })
})

test('that it works again is told once, where it was told that it did not', () => {
  const failing = { ...daily, failingSince: since, failureToldIn: 4, toldReading: 4, reading: 6 }
  const recovered = tellFailing(failing, 'went well', at)
  expect(recovered).toEqual({ failingSince: null, failureToldIn: 4, isNews: true })
  expect(tellFailing({ ...failing, ...recovered, reading: 7 }, 'went well', at)).toMatchObject({
    ...{ failureToldIn: null, isNews: false },
  })
  expect(tellFailing({ ...failing, ...recovered, reading: 7 }, 'failed', at)).toMatchObject({
    ...{ failingSince: at, failureToldIn: 7, isNews: true },
  })
  expect(tellFailing({ ...failing, toldReading: 3 }, 'went well', at)).toMatchObject({ isNews: false })
})
