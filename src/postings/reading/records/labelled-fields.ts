/** A structured field that a text may not contain, and how it is written into the text to be quotable. */
export interface LabelledField {
  /** Names under which records give it: schema.org's first, then those that people write. */
  keys: string[]
  label: string
  /** A line is "Label: value"; a section is a heading with the field's own text under it. */
  as: 'line' | 'section'
}

/** schema.org JobPosting's fields in the order in which a posting shows them. */
export const LABELLED_FIELDS: readonly LabelledField[] = [
  { keys: ['baseSalary', 'salary', 'pay', 'compensation'], label: 'Salary', as: 'line' },
  { keys: ['incentiveCompensation', 'incentives', 'bonus'], label: 'Incentives', as: 'line' },
  { keys: ['employmentType', 'employment_type', 'jobType'], label: 'Employment type', as: 'line' },
  { keys: ['jobLocationType', 'workplace', 'workplaceType', 'remote'], label: 'Workplace', as: 'line' },
  { keys: ['applicantLocationRequirements'], label: 'Open to applicants in', as: 'line' },
  { keys: ['streetAddress', 'address'], label: 'Address', as: 'line' },
  { keys: ['department', 'employmentUnit', 'team'], label: 'Department', as: 'line' },
  { keys: ['industry'], label: 'Industry', as: 'line' },
  { keys: ['seniority', 'experienceLevel'], label: 'Seniority', as: 'line' },
  { keys: ['workHours', 'hours'], label: 'Working hours', as: 'line' },
  { keys: ['jobStartDate', 'startDate', 'start'], label: 'Start date', as: 'line' },
  { keys: ['jobDuration', 'duration'], label: 'Duration', as: 'line' },
  { keys: ['totalJobOpenings'], label: 'Openings', as: 'line' },
  { keys: ['validThrough', 'deadline', 'applyBy'], label: 'Apply by', as: 'line' },
  { keys: ['applicationContact', 'contact'], label: 'Contact', as: 'line' },
  { keys: ['experienceRequirements', 'experience'], label: 'Experience', as: 'line' },
  { keys: ['educationRequirements', 'education'], label: 'Education', as: 'line' },
  { keys: ['eligibilityToWorkRequirement'], label: 'Eligibility to work', as: 'line' },
  { keys: ['securityClearanceRequirement'], label: 'Security clearance', as: 'line' },
  { keys: ['physicalRequirement'], label: 'Physical requirements', as: 'line' },
  { keys: ['sensoryRequirement'], label: 'Sensory requirements', as: 'line' },
  { keys: ['specialCommitments'], label: 'Special commitments', as: 'line' },
  { keys: ['employerOverview'], label: 'About the employer', as: 'section' },
  { keys: ['responsibilities'], label: 'Responsibilities', as: 'section' },
  { keys: ['qualifications', 'requirements'], label: 'Qualifications', as: 'section' },
  { keys: ['skills'], label: 'Skills', as: 'section' },
  { keys: ['jobBenefits', 'benefits'], label: 'Benefits', as: 'section' },
]

/** The words of schema.org's and the job boards' fixed values. */
export const FIXED_VALUES: Readonly<Record<string, string>> = {
  FULL_TIME: 'Full-time',
  FULLTIME: 'Full-time',
  PART_TIME: 'Part-time',
  PARTTIME: 'Part-time',
  CONTRACTOR: 'Contract',
  CONTRACT: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'Per diem',
  TELECOMMUTE: 'Remote',
  REMOTE: 'Remote',
  HYBRID: 'Hybrid',
  ONSITE: 'On-site',
  ON_SITE: 'On-site',
}

/** Values that stand where nothing is known. */
export const EMPTY_VALUES: ReadonlySet<string> = new Set(['OTHER', 'UNSPECIFIED', 'N/A', 'NA', 'NONE', 'NULL', '-'])
