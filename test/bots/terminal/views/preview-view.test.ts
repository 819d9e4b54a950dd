import { expect, test } from 'vitest'
import { plainScreen } from '../../../../bots/terminal/screen.ts'
import { previewLines } from '../../../../bots/terminal/views/preview-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { Fact } from '../../../../src/postings/facts/fact.ts'

const at = { screen: { ...plainScreen, columns: 60 }, wording: english }

test('shows each field with its value and its quotes, then what is missing', () => {
  const facts: Fact[] = [
    {
      field: 'skill',
      value: { name: 'Terraform', necessity: 'preferred' },
      ...quote('Kubernetes and Terraform would be nice'),
    },
    { field: 'skill', value: { name: 'Go', necessity: 'required' }, ...quote('Strong Go') },
    {
      field: 'workplace',
      value: { kind: 'remote', officeDays: null },
      ...quote('Fully remote within the EU, or a desk in our Rotterdam office'),
    },
    { field: 'responsibility', value: 'Run the services', ...quote('Run the services') },
    { field: 'responsibility', value: 'Write design notes', ...quote('Write design notes') },
    { field: 'responsibility', value: 'Be on call', ...quote('Be on call') },
    { field: 'responsibility', value: 'Pair with others', ...quote('Pair with others') },
    { field: 'responsibility', value: 'Review', ...quote('Review') },
  ]
  const preview = {
    kind: 'posting',
    title: 'Engineer',
    hiringOrganization: 'Harbourline',
    location: null,
    facts,
    gaps: ['no-pay'],
  } as const
  expect(previewLines({ ...preview, gaps: [...preview.gaps] }, at)).toEqual([
    'Engineer · Harbourline',
    '',
    'Workplace     remote',
    '              “Fully remote within the EU, or a desk in our',
    '               Rotterdam office”',
    'Skills        Go, Terraform (a plus)',
    '              “Kubernetes and Terraform would be nice”',
    '              “Strong Go”',
    'Duties        “Run the services”',
    '              “Write design notes”',
    '              “Be on call”',
    '              and 2 more',
    '',
    'Worth adding before candidates ask',
    '· No pay range: required in many places, and the question',
    '  candidates ask most.',
  ])
})

test('says so when nothing is missing', () => {
  const complete = {
    kind: 'guide',
    title: 'How hiring works',
    hiringOrganization: null,
    location: null,
    facts: [],
    gaps: [],
  } as const
  expect(previewLines({ ...complete, facts: [], gaps: [] }, at)).toEqual([
    'How hiring works · guide',
    '',
    'Nothing that candidates usually ask about is missing.',
  ])
})

function quote(text: string) {
  return { quote: text, start: 0, end: text.length }
}
