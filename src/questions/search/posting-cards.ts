import { placeContains } from '../../places/place-contains.ts'
import { type Fact, type FactField, factsOf } from '../../postings/facts/fact.ts'
import type { Tx } from '../../store/database.ts'
import { listFactsOf } from '../../store/facts.ts'
import { type FittingPosting, type FoundPassage, findPassagesSaying } from '../../store/search-postings.ts'
import type { Citation, PostingCard } from '../answer.ts'
import type { SearchFilters } from '../plan.ts'
import type { FittingHours } from './fit-hours.ts'
import { isKnownSkill, namesProving } from './read-skill-filter.ts'
import type { SearchIntent } from './search-intent.ts'

/**
 * Fitting postings as cards, each with the words of its own text that made it fit, one quote a filter; ranked by pay, also
 * what it pays.
 */
export async function postingCards(
  tx: Tx,
  fitting: readonly FittingPosting[],
  { filters, intent, hours }: { filters: SearchFilters; intent: SearchIntent; hours?: FittingHours | null },
): Promise<PostingCard[]> {
  const ids = fitting.map(({ id }) => id)
  const facts = await listFactsOf(tx, ids, SHOWN_FIELDS)
  const said: FoundPassage[] = [...(hours?.saying ?? [])]
  for (const phrase of phrasesOf(filters)) said.push(...(await findPassagesSaying(tx, phrase, ids)))
  return fitting.map(posting => {
    const own = facts.get(posting.id) ?? []
    const pay = payShown(own, filters)
    const proofs = [
      ...provingFacts(own, filters),
      ...((intent === 'rank-pay' || intent === 'rank-pay-lowest') && pay ? [pay] : []),
      ...said.filter(passage => passage.posting === posting.id).map(toQuote),
    ]
    const shown = proofs.length > 0 ? proofs : factsOf(own, 'title').slice(0, 1)
    return {
      ...posting,
      state: 'open',
      pay: pay?.value ?? null,
      workplace: workplaceShown(own, filters)?.value.kind ?? null,
      matched: distinct(shown).map(({ quote, start, end }) => ({
        ...{ posting: posting.id, revision: posting.revision, quote, start, end },
      })),
    }
  })
}

const SHOWN_FIELDS: readonly FactField[] = [
  ...(['title', 'baseSalary', 'workplace', 'jobLocation', 'seniority', 'employmentType', 'skill'] as const),
]

type Proof = Pick<Citation, 'quote' | 'start' | 'end'>

function phrasesOf({ skills, words }: SearchFilters): string[] {
  const unknown = skills.flat().filter(skill => !isKnownSkill(skill))
  return words === null ? unknown : [...unknown, words]
}

/** For each filter the fact that meets it; a skill that is required before one that is a plus. */
function provingFacts(facts: readonly Fact[], filters: SearchFilters): Proof[] {
  const { skills, places, seniorities, employmentTypes } = filters
  const skillFacts = factsOf(facts, 'skill').toSorted(
    (a, b) => Number(b.value.necessity === 'required') - Number(a.value.necessity === 'required'),
  )
  const proofs = [
    ...skills.map(alternatives => {
      const names = alternatives.flatMap(namesProving)
      return skillFacts.find(fact => names.includes(fact.value.name))
    }),
    filters.workplaces.length > 0 ? workplaceShown(facts, filters) : undefined,
    factsOf(facts, 'jobLocation').find(fact => places.some(place => placeContains(place, fact.value))),
    factsOf(facts, 'seniority').find(fact => seniorities.includes(fact.value)),
    factsOf(facts, 'employmentType').find(fact => employmentTypes.includes(fact.value)),
    filters.payAtLeast ? payShown(facts, filters) : undefined,
  ]
  return proofs.filter(proof => proof !== undefined)
}

function workplaceShown(facts: readonly Fact[], { workplaces }: SearchFilters) {
  const stated = factsOf(facts, 'workplace')
  return stated.find(fact => workplaces.includes(fact.value.kind)) ?? stated[0]
}

/** The pay in the currency asked for, where a posting pays in several. */
function payShown(facts: readonly Fact[], { payAtLeast }: SearchFilters) {
  const stated = factsOf(facts, 'baseSalary')
  const wanted = payAtLeast?.currency
  return (wanted ? stated.find(fact => fact.value.currency === wanted) : undefined) ?? stated[0]
}

function toQuote({ text, start, end }: FoundPassage): Proof {
  return { quote: text, start, end }
}

/** One sentence may prove several filters. */
function distinct(proofs: readonly Proof[]): Proof[] {
  return proofs.filter(
    (proof, at) => proofs.findIndex(({ start, end }) => start === proof.start && end === proof.end) === at,
  )
}
