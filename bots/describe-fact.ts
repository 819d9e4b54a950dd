import type { Education, Experience, Fact, Necessity, SpokenLanguage, Workplace } from '../src/postings/facts/fact.ts'
import { describeDate } from './describe-date.ts'
import { describePay } from './describe-pay.ts'
import type { Wording } from './wording.ts'

/** A fact's value in words, for a preview or a comparison; the quote stands beside it and is the posting's own. */
export function describeFact(fact: Fact, wording: Wording): string {
  switch (fact.field) {
    case 'baseSalary':
      return describePay(fact.value, wording) ?? wording.notStated
    case 'workplace':
      return describeWorkplace(fact.value, wording)
    case 'jobLocation':
      return fact.value.name
    case 'employmentType':
      return wording.employmentTypes[fact.value]
    case 'seniority':
      return wording.seniorities[fact.value]
    case 'experience':
      return describeExperience(fact.value, wording)
    case 'education':
      return describeEducation(fact.value, wording)
    case 'skill':
      return withNecessity(fact.value.name, fact.value.necessity, wording)
    case 'language':
      return describeLanguage(fact.value, wording)
    case 'visa':
      return wording.visas[fact.value]
    case 'relocation':
      return wording.relocations[fact.value]
    case 'travel':
      return fact.value.percent === null ? fact.quote : wording.percent(fact.value.percent)
    case 'benefit':
      return wording.benefits[fact.value]
    case 'qualification':
      return withNecessity(fact.value.text, fact.value.necessity, wording)
    case 'howToApply':
      return fact.value.email ?? fact.value.url ?? fact.quote
    case 'title':
    case 'hiringOrganization':
    case 'responsibility':
    case 'interviewStep':
    case 'reportsTo':
      return fact.value
    case 'startDate':
    case 'deadline':
      return describeStatedDate(fact.value, wording)
    default:
      return fact satisfies never
  }
}

/** A day where all of it is stated; otherwise the posting's own words ("January"). */
function describeStatedDate(value: string, wording: Wording): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? describeDate(value, wording) : value
}

function describeWorkplace(workplace: Workplace, wording: Wording): string {
  const kind = wording.workplaces[workplace.kind]
  return workplace.officeDays === null ? kind : `${kind}, ${wording.officeDays(workplace.officeDays)}`
}

function describeExperience(experience: Experience, wording: Wording): string {
  const years = wording.years(experience.minYears, experience.maxYears)
  return withNecessity(
    experience.of === null ? years : `${years} ${wording.of(experience.of)}`,
    experience.necessity,
    wording,
  )
}

function describeEducation(education: Education, wording: Wording): string {
  const level = wording.educationLevels[education.level]
  const alternative = education.orExperience ? ` ${wording.orExperience}` : ''
  return withNecessity(`${level}${alternative}`, education.necessity, wording)
}

function describeLanguage(language: SpokenLanguage, wording: Wording): string {
  const name =
    new Intl.DisplayNames(wording.language, { type: 'language', fallback: 'code' }).of(language.code) ?? language.code
  return withNecessity(language.level === null ? name : `${name} (${language.level})`, language.necessity, wording)
}

function withNecessity(value: string, necessity: Necessity, wording: Wording): string {
  return necessity === 'required' ? value : `${value} (${wording.necessities.preferred})`
}
