import type { AskedCase } from './asked-case.ts'

/** Lists, explanations, double questions, summaries, and what guides know. */
export const explanations: readonly AskedCase[] = [
  {
    ask: 'What would I do all day as senior backend engineer at Harbourline?',
    status: 'answered',
    about: ['bookings'],
    quotes: ['services that talk to 31 carriers'],
  },
  {
    ask: 'list the benefits at quill & anchor',
    status: 'answered',
    about: ['content'],
    says: [/28 days of holiday/, /40 % off/],
    never: [/500k/],
  },
  {
    ask: 'What are the duties of the warehouse associate?',
    status: 'answered',
    about: ['warehouse'],
    says: [/Unload trailers/, /pallet/],
  },
  {
    ask: 'which skills are nice to have for kaede',
    status: 'answered',
    about: ['forecasting'],
    says: [/Vertex AI/],
    never: [/3 years or more/],
  },
  {
    ask: 'What are the must-haves for the solar field technician?',
    status: 'answered',
    about: ['solar'],
    says: [/electrician/, /2 years/],
    never: [/drone pilot/],
  },
  {
    ask: 'what tech stack does the kupferberg data engineer use?',
    status: 'answered',
    about: ['pipelines'],
    says: [/Airflow/, /PostgreSQL/],
  },
  {
    ask: 'How does hiring work at Harbourline for the senior backend engineer?',
    status: 'answered',
    about: ['bookings'],
    says: [/30-minute call with Noor/, /take-home/],
  },
  {
    ask: 'steps of the interview process at northlight',
    status: 'answered',
    about: ['sales'],
    says: [/Phone screen/, /mock discovery call/],
  },
  {
    ask: 'why does the bank in new york need a staff data scientist for fraud?',
    status: 'answered',
    about: ['fraud'],
  },
  {
    ask: 'How do the hybrid days work for the Bellbird payroll officer?',
    status: 'answered',
    about: ['payroll'],
    says: [/Footscray office on the Thursday/],
  },
  {
    ask: 'what is the pay and how many vacation days at northlight?',
    status: 'answered',
    about: ['sales'],
    says: [/CAD 85,000/, /Four weeks of vacation/],
  },
  {
    ask: 'Where is the Oakfield job based and do they sponsor visas?',
    status: 'answered',
    about: ['frontend'],
    says: [/UK/, /sponsor visas/],
  },
  {
    ask: 'who do i report to at tidepool and when does it start',
    status: 'answered',
    about: ['success'],
    says: [/Chief Operating Officer/, /1 September 2028/],
  },
  {
    ask: 'Does the staff nurse get a pension and help with moving?',
    status: 'answered',
    about: ['nurse'],
    says: [/pension/, /£3,000/],
  },
  {
    ask: 'tell me about the staff nurse job',
    status: 'answered',
    about: ['nurse'],
    says: [/£31,400/, /six patients/],
  },
  {
    ask: 'Give me a short summary of the Kaede Mobility role',
    status: 'answered',
    about: ['forecasting'],
    says: [/forecast/],
  },
  { ask: 'tl;dr of the orchard manager job?', status: 'answered', about: ['endless'] },
  {
    ask: 'what does a senior backend engineer do in general?',
    status: 'answered',
    about: ['backendGuide'],
    never: [/Harbourline/],
  },
  {
    ask: 'How does a tech lead typically differ from a staff engineer?',
    status: 'answered',
    about: ['backendGuide'],
    says: [/steers the work of one team/],
  },
  {
    ask: 'how does hiring work in general? should a take-home exercise be paid?',
    status: 'answered',
    about: ['hiringGuide'],
    says: [/more than half a day should be paid/],
  },
]
