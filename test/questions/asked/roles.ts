import type { SourceDocument } from '../../../src/postings/reading/source-document.ts'
import { ADVERTS } from './adverts.ts'
import { MORE_TRADES } from './more-trades.ts'
import { PLAIN_ADVERTS } from './plain-adverts.ts'
import { RIVALS } from './rivals.ts'
import { TRADES } from './trades.ts'

/** Short names of the samples that questions are asked about. */
export const SAMPLES = {
  designer: 'atelier-mistral-ux-designer.html',
  payroll: 'bellbird-payroll-officer.txt',
  controller: 'bryggen-financial-controller.txt',
  tracking: 'harbourline-backend-engineer.md',
  bookings: 'harbourline-senior-backend-engineer.md',
  forecasting: 'kaede-mobility-machine-learning-engineer.html',
  pipelines: 'kupferberg-data-engineer.md',
  teacher: 'lantern-street-maths-teacher.txt',
  fraud: 'meridian-ave-staff-data-scientist.md',
  sales: 'northlight-account-executive.md',
  frontend: 'oakfield-junior-frontend-developer.md',
  warehouse: 'parcelwise-warehouse-associate.json',
  content: 'quill-and-anchor-content-marketing-manager.md',
  solar: 'soltera-solar-technician.json',
  nurse: 'st-brannoc-staff-nurse.txt',
  success: 'tidepool-customer-success-lead.md',
  hiringGuide: 'guide-how-hiring-works.md',
  backendGuide: 'guide-senior-backend-engineer.md',
} as const

/** Roles beside the samples: alike, closed, not yet open, terse, endless, in Spanish, with orders to machines. */
export const EXTRAS = { ...RIVALS, ...ADVERTS, ...TRADES, ...MORE_TRADES, ...PLAIN_ADVERTS } satisfies Record<
  string,
  SourceDocument
>

export type RoleKey = keyof typeof SAMPLES | keyof typeof EXTRAS

export const CLOSED: RoleKey = 'planner'
export const DRAFT: RoleKey = 'archivist'
