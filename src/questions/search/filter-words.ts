import type { EmploymentType, Seniority, Workplace } from '../../postings/facts/fact.ts'

/** How people say what kind of job they want, folded; `*` stands for any letters. For `phrasePattern`. */
export interface FilterWords<Value> {
  value: Value
  label: string
  phrases: readonly string[]
}

export const WORKPLACE_WORDS: readonly FilterWords<Workplace['kind']>[] = [
  {
    value: 'hybrid',
    label: 'hybrid',
    phrases: [
      'hybrid',
      'hybride',
      'hybrides',
      'hibrid*',
      'ibrid*',
      'partly remote',
      'partially remote',
      'part remote',
      'semi remote',
      'hybrydow*',
    ],
  },
  {
    value: 'onsite',
    label: 'on site',
    phrases: [
      ...[
        'on site',
        'onsite',
        'in office',
        'in the office',
        'office based',
        'in person',
        'on premise',
        'on premises',
        'not remote',
        'non remote',
        'no remote',
        'no wfh',
        'no home office',
        'without home office',
      ],
      ...[
        'vor ort',
        'im buro',
        'sur site',
        'en presentiel',
        'presencial*',
        'in presenza',
        'in sede',
        'op kantoor',
        'stacjonarn*',
        'pa plats',
      ],
    ],
  },
  {
    value: 'remote',
    label: 'remote',
    phrases: [
      ...[
        '100 % remote',
        '100% remote',
        'fully remote',
        'full remote',
        'all remote',
        'completely remote',
        'entirely remote',
        'totally remote',
        'remote only',
        'remote first',
        'remote',
        'remotely',
        'fully distributed',
      ],
      ...[
        '100% wfh',
        'wfh',
        'work from home',
        'working from home',
        'from home',
        'home based',
        'home office',
        'homeoffice',
        'home working',
        'telecommut*',
        'telework*',
        'work from anywhere',
        'from anywhere',
        'location independent',
      ],
      ...[
        '100% teletravail',
        'teletravail',
        'a distance',
        'teletrabajo',
        'remoto',
        'remota',
        'en remoto',
        'da remoto',
        'a distanza',
        'smart working',
        'thuiswerk*',
        'zdalna',
        'zdalnie',
        'zdalne',
        'distans',
        'etatyo*',
        'trabalho remoto',
      ],
    ],
  },
]

/** "Remote sensing" is a field and "remote support" a duty: not where one works. */
export const NOT_WORKPLACE =
  /^\W{0,2}(?:sensing|desktop|support|monitoring|control|access|procedure|offices?|assistance|infrastructure|teams?|colleagues)\b/u

/** Only the levels that stand before a title; "manager" and "director" are titles of their own. */
export const SENIORITY_WORDS: readonly FilterWords<Seniority>[] = [
  {
    value: 'intern',
    label: 'internship',
    phrases: [
      'intern',
      'interns',
      'internship',
      'internships',
      'working student',
      'working students',
      'werkstudent*',
      'praktikum',
      'praktikant*',
      'stage',
      'stagiaire',
      'practicas',
      'tirocinio',
      'placement year',
    ],
  },
  {
    value: 'junior',
    label: 'junior',
    phrases: [
      'junior',
      'juniors',
      'jr',
      'jr.',
      'entry level',
      'entrylevel',
      'graduate',
      'grad',
      'new grad',
      'beginner',
      'starter',
      'berufseinsteiger*',
      'debutant*',
    ],
  },
  {
    value: 'mid',
    label: 'mid-level',
    phrases: ['mid level', 'midlevel', 'mid', 'middle', 'intermediate', 'medior', 'mid weight', 'midweight'],
  },
  { value: 'senior', label: 'senior', phrases: ['senior', 'seniors', 'sr', 'sr.', 'snr', 'senior level'] },
  { value: 'lead', label: 'lead', phrases: ['lead', 'team lead', 'tech lead', 'leads'] },
  { value: 'staff', label: 'staff or principal', phrases: ['staff', 'principal', 'staff level', 'principal level'] },
]

/** These are everyday words too: they are a level only in front of a title or of a word for openings. */
export const DOUBTFUL_SENIORITY: ReadonlySet<string> = new Set([
  'lead',
  'leads',
  'staff',
  'principal',
  'mid',
  'middle',
  'stage',
  'graduate',
  'grad',
  'intermediate',
  'starter',
  'beginner',
])

export const EMPLOYMENT_WORDS: readonly FilterWords<EmploymentType>[] = [
  {
    value: 'PART_TIME',
    label: 'part-time',
    phrases: [
      'part time',
      'parttime',
      'half time',
      'teilzeit*',
      'temps partiel',
      'a temps partiel',
      'media jornada',
      'tiempo parcial',
      'deeltijd',
      'deltid',
    ],
  },
  {
    value: 'FULL_TIME',
    label: 'full-time',
    phrases: [
      'full time',
      'fulltime',
      'vollzeit*',
      'temps plein',
      'temps complet',
      'tiempo completo',
      'jornada completa',
      'tempo pieno',
      'voltijd',
      'heltid',
    ],
  },
  {
    value: 'CONTRACTOR',
    label: 'contract',
    phrases: [
      'contract',
      'contracts',
      'contractor',
      'contractors',
      'contracting',
      'freelance',
      'freelancer',
      'freelancers',
      'freelancing',
      'self employed',
      'b2b',
      'freiberuflich*',
      'independant',
      'autonomo',
    ],
  },
  {
    value: 'TEMPORARY',
    label: 'temporary',
    phrases: ['temporary', 'temp', 'fixed term', 'seasonal', 'interim', 'befristet*', 'cdd', 'temporal'],
  },
  {
    value: 'PERMANENT',
    label: 'permanent',
    phrases: ['permanent', 'perm', 'unbefristet*', 'festanstellung', 'cdi', 'indefinido', 'tempo indeterminato'],
  },
  {
    value: 'VOLUNTEER',
    label: 'volunteer',
    phrases: [
      'volunteer',
      'volunteers',
      'volunteering',
      'pro bono',
      'unpaid',
      'ehrenamt*',
      'benevolat',
      'voluntariado',
    ],
  },
]

/** "Contract negotiation" and "permission" are no terms of employment. */
export const NOT_EMPLOYMENT =
  /^\W{0,2}(?:management|manager|negotiat\p{L}*|law|administrat\p{L}*|review|lifecycle|drafting|testing)\b/u
