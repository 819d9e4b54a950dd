import type { SourceDocument } from '../src/postings/reading/source-document.ts'

const TRADES: readonly [title: string, duty: string, skills: string][] = [
  ['Backend Engineer', 'Design and run the services behind our booking platform', 'Go|PostgreSQL|Kafka|Docker'],
  ['Data Analyst', 'Turn questions from the shop floor into dashboards', 'SQL|Python|Power BI|Excel'],
  ['Registered Nurse', 'Care for patients on a ward of twenty beds', 'wound care|triage|patient records|first aid'],
  ['Site Electrician', 'Install and test switchgear on solar farms', 'PLC|AutoCAD|cable testing|risk assessment'],
  ['Account Executive', 'Win and keep customers in the packaging trade', 'Salesforce|negotiation|forecasting|HubSpot'],
  ['Pastry Chef', 'Prepare the dessert menu and lead the morning shift', 'baking|HACCP|stock control|menu planning'],
  ['Maths Teacher', 'Teach mathematics to years seven to thirteen', 'lesson planning|safeguarding|Excel|mentoring'],
  ['Product Designer', 'Shape the app from the first sketch to the last pixel', 'Figma|user research|prototyping|HTML'],
  ['Warehouse Supervisor', 'Run the night shift and its thirty colleagues', 'forklift|SAP|rota planning|inventory'],
  ['Machine Learning Engineer', 'Bring ranking models from notebook to production', 'Python|PyTorch|Kubernetes|SQL'],
]
const PLACES =
  'Berlin, Germany|Leeds, UK|Austin, TX|Lyon, France|Toronto, Canada|Porto, Portugal|Perth, Australia'.split('|')
const FIRMS =
  'Aldermoor|Brightwater|Cindral|Dovecote|Everfold|Fennimore|Gladwyn|Harrowgate|Inkstone|Juniperus|Kingsley'.split('|')
const KINDS = 'Foods|Health|Energy|Logistics|Software|Schools|Studios'.split('|')
const LEVELS = ['Junior ', '', 'Senior ', 'Lead ']
const WORKPLACES = [
  'This role is fully remote.',
  'Hybrid: two days a week in the office.',
  'On site, five days a week.',
  '',
]
const BENEFITS =
  'Thirty days of paid holiday|Private health insurance|A yearly training budget|Free lunch on Fridays'.split('|')

/** `count` postings, no two alike, the same at each call: some 35 passages each, as postings on job boards have. */
export function* variedPostings(count: number): Generator<SourceDocument> {
  for (let n = 0; n < count; n++) {
    const [trade, duty, skillNames] = at(TRADES, n)
    const skills = skillNames.split('|')
    const firm = `${at(FIRMS, Math.floor(n / 7))} ${at(KINDS, n)}`
    const title = `${at(LEVELS, Math.floor(n / TRADES.length))}${trade}`
    const location = at(PLACES, Math.floor(n / 3))
    const text = [
      `${firm} has ${20 + (n % 400)} people in ${2 + (n % 9)} teams, and this one reports to the head of its department. ${at(WORKPLACES, n)}`,
      `Salary: ${n % 4 === 0 ? 'competitive' : `€${40 + (n % 60)},000 – €${55 + (n % 60)},000 a year`}`,
      `What you'll do\n${bullets(duty, (step, line) => `${step} for project ${n}-${line}, together with ${1 + ((n + line) % 8)} colleagues`)}`,
      `Requirements\n${skills.map((skill, i) => `- ${1 + ((n + i) % 6)} years of experience with ${skill}`).join('\n')}`,
      `Nice to have\n${bullets(at(skills, n + 1), (skill, line) => `Some knowledge of ${skill} in setting ${line + (n % 13)}`)}`,
      `What we offer\n${BENEFITS.map((benefit, i) => `- ${benefit}, after ${1 + ((n + i) % 5)} months`).join('\n')}`,
      `How to apply\nSend your CV to jobs-${n}@example.com. We answer within ${2 + (n % 12)} days, and there are ${1 + (n % 3)} interviews.`,
    ].join('\n\n')
    yield {
      ...{ externalId: `varied-${n}`, title, hiringOrganization: firm, location, text },
      ...{ url: null, datePosted: null, validThrough: null, kind: null },
    }
  }
}

function bullets(about: string, line: (about: string, line: number) => string): string {
  return Array.from({ length: 9 }, (_, i) => `- ${line(about, i + 1)}`).join('\n')
}

/** Questions of every kind about those postings, as many as asked for, the same at each call. */
export function* variedQuestions(count: number, postings: readonly SourceDocument[]): Generator<string> {
  for (let n = 0; n < count; n++) {
    const { title, hiringOrganization: firm, location } = at(postings, n * 37)
    const other = at(postings, n * 37 + 5)
    const skill = at(at(TRADES, n)[2].split('|'), n)
    yield at(
      [
        `What does the ${title} at ${firm} pay?`,
        `Is the ${title} role at ${firm} in ${location} remote?`,
        `Which skills do I need for ${title} at ${firm}?`,
        `How do I apply to ${firm} for the ${title} job?`,
        `Does ${firm} pay for relocation for the ${title} role?`,
        `What would I do all day as ${title} at ${firm}?`,
        `Compare pay and holidays: ${title} at ${firm} or ${other.title} at ${other.hiringOrganization}`,
        `Show me remote jobs with ${skill}`,
        `How many roles are there in ${location}?`,
        `Senior roles in ${location} above 60k with ${skill}`,
      ],
      n,
    )
  }
}

/** Searches over those postings as people word them, as many as asked for, the same at each call. */
export function* variedSearches(count: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const [title, duty, skillNames] = at(TRADES, n * 3)
    const skill = at(skillNames.split('|'), n)
    const place = at(PLACES, Math.floor(n / 2))
    yield at(
      [
        `any ${title.toLowerCase()} jobs in ${place}?`,
        `remote jobs with ${skill}`,
        `senior ${title.toLowerCase()} roles`,
        `which jobs ask for ${skill}?`,
        `jobs in ${place} where I ${duty.toLowerCase()}`,
        `part-time roles paying at least ${40 + (n % 50)}k`,
        `show me ${skill} roles at ${at(FIRMS, n)} ${at(KINDS, n)}`,
      ],
      n,
    )
  }
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!
}
