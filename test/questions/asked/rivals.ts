import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

/** Roles that are easily taken for one another, and roles that are not open. */
export const RIVALS = {
  cardsSupport: sourceDocument(
    `Copperline makes till software for market stalls. The Cards team answers when a payment does not go through.

## What you will do
- Answer stallholders by phone and chat
- Find out why a card was declined and explain it without jargon

## Requirements
- 2 years of experience in technical support
- English at a professional level

## What we offer
- €41,000 to €45,000 a year
- 27 days of holiday
- Hybrid: two days a week in our Utrecht office`,
    { title: 'Support Engineer, Cards', hiringOrganization: 'Copperline', location: 'Utrecht, Netherlands' },
  ),

  stockSupport: sourceDocument(
    `Copperline makes till software for market stalls. The Stock team answers when the cheese on the screen is not the cheese on the table.

## What you will do
- Answer stallholders by phone and chat
- Repair stock lists that were imported twice

## Requirements
- 1 year of experience in technical support
- English and Dutch at a professional level

## What we offer
- €38,000 to €42,000 a year
- 27 days of holiday
- On site in our Utrecht office, Tuesday to Saturday`,
    { title: 'Support Engineer, Stock', hiringOrganization: 'Copperline', location: 'Utrecht, Netherlands' },
  ),

  headBaristaCork: sourceDocument(
    `Slow Tram Coffee roasts in Cork and pours in six old ticket halls.

Your duties
- Open the bar at 6.30 a.m. and train new baristas
- Order milk, beans and pastries

You need
- One year of experience behind a busy espresso machine

We pay €16.20 an hour plus tips. 36 hours a week. Staff drink free of charge.`,
    { title: 'Head Barista', hiringOrganization: 'Slow Tram Coffee', location: 'Cork, Ireland' },
  ),

  headBaristaGhent: sourceDocument(
    `Slow Tram Coffee roasts in Cork and pours in six old ticket halls. Ghent is the newest.

Your duties
- Build a team of five from nothing
- Order milk, beans and pastries

You need
- Two years of experience behind a busy espresso machine
- Dutch; French is a plus

We pay €17.40 an hour plus tips. 38 hours a week. Staff drink free of charge.`,
    { title: 'Head Barista', hiringOrganization: 'Slow Tram Coffee', location: 'Ghent, Belgium' },
  ),

  planner: sourceDocument(
    `Kiln & Marl has made tableware in Stoke-on-Trent since 1894.

## The job
- Plan three kilns and forty glazes a week
- Tell sales what cannot be ready by Friday

## You bring
- 3 years of production planning
- Excel; SAP is an advantage

## Terms
- £34,500 a year, 25 days of holiday, a permanent contract
- On site in Stoke-on-Trent, Monday to Friday`,
    { title: 'Production Planner', hiringOrganization: 'Kiln & Marl', location: 'Stoke-on-Trent, United Kingdom' },
  ),

  archivist: sourceDocument(
    `The Hollis Foundation keeps the papers of four generations of botanists.

## The job
- Catalogue 12,000 letters and lend them with care

## You bring
- A degree in archival studies

## Terms
- £29,900 a year, part-time, in Exeter`,
    { title: 'Assistant Archivist', hiringOrganization: 'Hollis Foundation', location: 'Exeter, United Kingdom' },
  ),
}
