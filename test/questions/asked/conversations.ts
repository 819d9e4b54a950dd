import type { AskedCase } from './asked-case.ts'

/** What depends on what was said before: pronouns, picks, choices, a change of subject; and closed roles. */
export const conversations: readonly AskedCase[] = [
  {
    ask: ['Tell me about the junior frontend developer job', 'what does it pay?'],
    status: 'answered',
    about: ['frontend'],
    says: [/£32,000/],
  },
  {
    ask: ['is the nurse job in bristol full time?', 'and parking?'],
    status: 'answered',
    about: ['nurse'],
    says: [/Subsidised parking/],
  },
  {
    ask: ['What does Kaede do?', 'how many stations do they forecast for there?'],
    status: 'answered',
    about: ['forecasting'],
    says: [/3,900 stations/],
  },
  {
    ask: ['what does the orchard manager earn', 'holidays?'],
    status: 'answered',
    about: ['endless'],
    says: [/five weeks of holiday/],
  },
  {
    ask: ['Does Tidepool offer health insurance?', 'who do I report to', 'and how do I apply?'],
    status: 'answered',
    about: ['success'],
    says: [/hello@tidepool-health\.example/],
  },
  {
    ask: ['pay at northlight?', 'and at kaede?'],
    status: 'answered',
    about: ['forecasting'],
    says: [/¥9,000,000/],
  },
  {
    ask: ['barista jobs', 'what does number 2 pay'],
    status: 'answered',
    says: [/€1[67]\.[24]0 an hour/],
  },
  {
    ask: ['what does a head barista at slow tram earn?', 'the one in Cork', 'and how many hours?'],
    status: 'answered',
    about: ['headBaristaCork'],
    says: [/36 hours/],
  },
  {
    ask: ['what does oakfield pay?', 'how many jobs are there in Japan?', 'thanks', 'and where is oakfield?'],
    status: 'answered',
    about: ['frontend'],
    says: [/anywhere in the UK/],
  },
  {
    ask: ['Is there a company car at northlight?', 'ok what about a bonus then'],
    status: 'answered',
    about: ['sales'],
    says: [/Commission is uncapped/],
  },
  {
    ask: ['compare oakfield and tidepool on holidays', 'and pay?'],
    status: 'answered',
    about: ['frontend', 'success'],
    says: [/£32,000/, /€58,000/],
  },
  {
    ask: ['jobs in the netherlands', 'only senior', 'does it sponsor visas?'],
    status: 'answered',
    about: ['bookings'],
    opens: 'No',
  },
  {
    ask: ['pay at northlight?', 'What about Meridian Ave?'],
    status: 'answered',
    about: ['fraud'],
    says: [/\$212,000/],
  },
  {
    ask: ['how many holidays at oakfield', 'does the staff data scientist at meridian ave get equity?'],
    status: 'answered',
    about: ['fraud'],
    quotes: ['for equity'],
  },
  {
    ask: ['how many holidays at oakfield', 'does the staff data scientist at meridian ave get equity?', 'and pto?'],
    status: 'answered',
    about: ['fraud'],
    says: [/25 days of paid time off/],
  },
  {
    ask: ['what does oakfield pay?', 'any jobs in Japan?'],
    status: 'answered',
    about: ['forecasting'],
  },
  {
    ask: ['what does oakfield pay?', 'any jobs in Japan?', 'does it come with language lessons?'],
    status: 'answered',
    about: ['forecasting'],
    says: [/Japanese lessons/],
  },
  {
    ask: 'what does the support engineer at copperline earn',
    status: 'needs-choice',
    choices: ['cardsSupport', 'stockSupport'],
  },
  {
    ask: 'How many hours does a head barista at Slow Tram work?',
    status: 'needs-choice',
    choices: ['headBaristaCork', 'headBaristaGhent'],
  },
  {
    ask: 'head barista pay?',
    status: 'needs-choice',
    choices: ['headBaristaCork', 'headBaristaGhent'],
  },
  {
    ask: 'how many years of experience does harbourline want?',
    status: 'needs-choice',
    choices: ['bookings', 'tracking'],
  },
  {
    ask: ['what does the support engineer at copperline earn', 'the stock one'],
    status: 'answered',
    about: ['stockSupport'],
    says: [/€38,000/],
  },
  {
    ask: ['backend jobs?', 'does the senior one need kafka?'],
    status: 'answered',
    about: ['bookings'],
    quotes: ['Kafka'],
  },
  {
    ask: ['barista jobs', 'how much does the one in Ghent pay'],
    status: 'answered',
    about: ['headBaristaGhent'],
    says: [/€17\.40/],
  },
  {
    ask: ['barista jobs', 'compare the pay of both'],
    status: 'answered',
    about: ['headBaristaCork', 'headBaristaGhent'],
    says: [/€16\.20/, /€17\.40/],
  },
  {
    ask: ['which jobs ask for Figma?', 'how many days from home?'],
    status: 'answered',
    about: ['designer'],
    says: [/Télétravail deux jours/],
  },
  {
    ask: 'Is the production planner job at Kiln & Marl still open?',
    status: 'closed',
    about: ['planner'],
    says: [/closed on 2026-12-01/],
  },
  {
    ask: 'what did the kiln & marl production planner pay',
    status: 'closed',
    about: ['planner'],
    says: [/closed/, /£34,500/],
  },
  {
    ask: ['what did the kiln & marl production planner pay', 'was it remote?'],
    status: 'closed',
    about: ['planner'],
    says: [/On site/],
  },
  {
    ask: ['Whats the weather in Rotterdam?', 'ok, and how long is the probation period at kaede?'],
    status: 'answered',
    about: ['forecasting'],
    says: [/three months/],
  },
]
