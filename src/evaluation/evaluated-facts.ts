import { type Fact, factsOf, type Pay, type Workplace } from '../postings/facts/fact.ts'

/** A line of the facts file. */
export interface EvaluatedFacts {
  id: string
  baseSalary: Pick<Pay, 'min' | 'max' | 'currency' | 'unit'> | null
  workplace: Workplace['kind'] | null
  skills: { required: string[]; preferred: string[] }
}

export function evaluatedFacts(id: string, facts: readonly Fact[]): EvaluatedFacts {
  const pay = factsOf(facts, 'baseSalary')[0]?.value
  const skills = factsOf(facts, 'skill').map(({ value }) => value)
  const named = (necessity: 'required' | 'preferred') => [
    ...new Set(skills.filter(skill => skill.necessity === necessity).map(({ name }) => name)),
  ]
  return {
    id,
    baseSalary: pay ? { min: pay.min, max: pay.max, currency: pay.currency, unit: pay.unit } : null,
    workplace: factsOf(facts, 'workplace')[0]?.value.kind ?? null,
    skills: { required: named('required'), preferred: named('preferred') },
  }
}
