import type { AskedCase } from './asked-case.ts'

/** Two roles side by side: what each says, under its own name. */
export const comparisons: readonly AskedCase[] = [
  {
    ask: 'Compare the holidays at Oakfield Digital and Quill & Anchor',
    status: 'answered',
    about: ['frontend', 'content'],
    says: [/Oakfield Digital: .*32 days/, /Quill & Anchor: .*28 days/],
  },
  {
    ask: 'which pays better, parcelwise or bellbird?',
    status: 'answered',
    about: ['warehouse', 'payroll'],
    says: [/19\.5/, /46\.20/],
  },
  {
    ask: 'Does Kaede or Meridian Ave want more years of experience?',
    status: 'answered',
    about: ['forecasting', 'fraud'],
    says: [/3 years or more/, /8\+ years/],
  },
  {
    ask: 'difference in pay between the two head barista jobs at slow tram coffee',
    status: 'answered',
    about: ['headBaristaCork', 'headBaristaGhent'],
    says: [/€16\.20/, /€17\.40/],
  },
  {
    ask: 'Northlight vs Tidepool: how much travel?',
    status: 'answered',
    about: ['sales', 'success'],
    says: [/25 % travel/],
  },
  {
    ask: 'compare pay at Bryggen and Oakfield',
    status: 'answered',
    about: ['controller', 'frontend'],
    says: [/£32,000/],
    never: [/Bryggen Seafood AS: .*£/],
  },
  {
    ask: 'Compare both Copperline roles: which one allows working from home?',
    status: 'answered',
    about: ['cardsSupport', 'stockSupport'],
    says: [/Hybrid/, /On site/],
  },
  {
    ask: 'Compare the pay of the junior frontend developer with the payroll officer',
    status: 'answered',
    about: ['frontend', 'payroll'],
    says: [/£32,000/, /46\.20/],
  },
]
