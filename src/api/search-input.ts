import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findPlaces } from '../places/find-places.ts'
import type { Place } from '../postings/facts/fact.ts'
import { findSkills } from '../postings/skills/find-skills.ts'
import type { SearchFilters } from '../questions/plan.ts'

const words = z.string().trim().min(1).max(300)

/** A search by typed options, as a slash command or a form has them; all of them must be met. */
export const searchSchema = z.object({
  words: words.optional(),
  title: words.optional(),
  skills: z.array(words).max(10).default([]),
  /** A city, region, country or group of countries, in words. */
  place: words.optional(),
  workplace: z.enum(['remote', 'hybrid', 'onsite']).optional(),
  seniority: z
    .enum(['intern', 'junior', 'mid', 'senior', 'lead', 'staff', 'manager', 'director', 'executive'])
    .optional(),
  employmentType: z
    .enum(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'PERMANENT'])
    .optional(),
  hiringOrganization: words.optional(),
  payAtLeast: z
    .object({
      amount: z.number().positive(),
      currency: z.string().length(3).toUpperCase().nullable().default(null),
      unit: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']).default('YEAR'),
    })
    .optional(),
})

/** The options as filters over facts. Throws 'invalid-input' for a place that the gazetteer does not know. */
export function toSearchFilters(options: z.infer<typeof searchSchema>): SearchFilters {
  return {
    words: options.words ?? null,
    titles: options.title ? [options.title] : [],
    skills: options.skills.map(skill => [canonicalSkill(skill)]),
    places: options.place ? knownPlaces(options.place) : [],
    workplaces: options.workplace ? [options.workplace] : [],
    seniorities: options.seniority ? [options.seniority] : [],
    employmentTypes: options.employmentType ? [options.employmentType] : [],
    hiringOrganizations: options.hiringOrganization ? [options.hiringOrganization] : [],
    payAtLeast: options.payAtLeast ?? null,
  }
}

/** "postgres" is found as PostgreSQL; what the vocabulary lacks is searched as a phrase. */
function canonicalSkill(skill: string): string {
  return findSkills(skill, 'question')[0]?.name ?? skill
}

function knownPlaces(text: string): Place[] {
  const places = findPlaces(text, 'typed').map(found => found.place)
  if (places.length > 0) return places
  throw new AppError('invalid-input', 'No such place is known: name a city, a region or a country.')
}
