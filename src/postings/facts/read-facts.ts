import type { Fact } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { readApplication } from './read-application.ts'
import { readBenefits } from './read-benefits.ts'
import { readDeadline, readStartDate } from './read-dates.ts'
import { readQualifications, readResponsibilities } from './read-duties.ts'
import { readEducation } from './read-education.ts'
import { readEmploymentType } from './read-employment-type.ts'
import { readExperience } from './read-experience.ts'
import { readInterview } from './read-interview.ts'
import { readLanguages } from './read-languages.ts'
import { readPay } from './read-pay.ts'
import { readPlaces } from './read-places.ts'
import { readRelocation } from './read-relocation.ts'
import { readReportsTo } from './read-reporting.ts'
import { readSeniority } from './read-seniority.ts'
import { readSkills } from './read-skills.ts'
import { readTravel } from './read-travel.ts'
import { readVisa } from './read-visa.ts'
import { readWorkplace } from './read-workplace.ts'

/** One reader per family of facts; each sees the canonical text and its passages, and quotes from them. */
const READERS: readonly ((source: FactSource) => Fact[])[] = [
  readPay,
  readWorkplace,
  readPlaces,
  readEmploymentType,
  readSeniority,
  readExperience,
  readEducation,
  readSkills,
  readLanguages,
  readVisa,
  readRelocation,
  readTravel,
  readBenefits,
  readResponsibilities,
  readQualifications,
  readInterview,
  readStartDate,
  readDeadline,
  readReportsTo,
  readApplication,
]

/** Every fact that a canonical text states, each with its quote. */
export function readFacts(source: FactSource): Fact[] {
  return READERS.flatMap(read => read(source))
}
