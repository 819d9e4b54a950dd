import { factsOf } from '../../postings/facts/fact.ts'
import { listFactsOf } from '../../store/facts.ts'
import { countStatingPay, type PayOrder, rankPostingsByPay } from '../../store/search-postings.ts'
import type { Answer, Statement } from '../answer.ts'
import { describePay } from '../compare/describe-pay.ts'
import { answered, described, type FoundSearch, said } from './answer-search.ts'
import { postingCards } from './posting-cards.ts'

const SHOWN = 10

interface Annual {
  annualMax: number | null
  annualMin: number | null
}

/**
 * Which roles pay most, or least, by what they state, each currency for itself: amounts are never compared across
 * currencies. Says how many state pay at all.
 */
export async function answerPayRanking(search: FoundSearch, first: PayOrder): Promise<Answer> {
  const { tx, matching, filters, wording } = search
  const ranked = await rankPostingsByPay(tx, matching, { first, limit: SHOWN })
  const wanted = filters.payAtLeast?.currency
  const paid = wanted ? ranked.filter(({ currency }) => currency === wanted) : ranked
  if (paid.length === 0) {
    const silent = said(wording.noneComparable(described(search)))
    return { ...answered(search, { statements: [silent], postings: [] }), status: 'not-stated' }
  }
  const facts = await listFactsOf(
    tx,
    paid.map(({ id }) => id),
  )
  const best = paid.filter(({ currency }, at) => paid.findIndex(other => other.currency === currency) === at)
  const leaders = best.flatMap(({ id, revision, title, hiringOrganization, currency }): Statement[] => {
    const inCurrency = factsOf(facts.get(id) ?? [], 'baseSalary').filter(fact => fact.value.currency === currency)
    const [pay] = inCurrency.toSorted((a, b) =>
      first === 'highest' ? most(b.value) - most(a.value) : least(a.value) - least(b.value),
    )
    if (!pay) return []
    const { quote, start, end } = pay
    const text = `${describePay(pay.value, wording)}: ${[title, hiringOrganization].filter(Boolean).join(', ')}.`
    return [{ text, citations: [{ posting: id, revision, quote, start, end }] }]
  })
  const stating = await countStatingPay(tx, matching)
  const statements = [...leaders, said(wording.statingPay(stating, described(search)))]
  if (best.length > 1) statements.push(said(wording.currenciesApart))
  const distinct = paid.filter(({ id }, at) => paid.findIndex(other => other.id === id) === at)
  return answered(search, { statements, postings: await postingCards(tx, distinct, search) })
}

function least({ annualMin, annualMax }: Annual): number {
  return annualMin ?? annualMax ?? Number.POSITIVE_INFINITY
}

function most({ annualMax, annualMin }: Annual): number {
  return annualMax ?? annualMin ?? 0
}
