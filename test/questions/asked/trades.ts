import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

/** Roles of other trades, each laid out differently: lists under headings of its own, prose, numbered steps. */
export const TRADES = {
  districtNurse: sourceDocument(
    `## Who we are
Marlow Vale Community Care is a not-for-profit that nurses people in their own homes. We were founded in 1987 by four nurses who thought that a ward is no place to grow old.

## A day in the job
Your round starts at 7:30 from the base in Marlow and takes in nine to eleven patients.
- Dress wounds and take blood
- Give insulin and other injections
- Teach families how to lift and wash safely
- Write up each visit on the tablet before you leave the house

You never work a round alone in your first two months: an experienced nurse drives with you.

## What you need
- Registration with the NMC
- A full driving licence
- At least one year on a ward or in the community

## What would help
- Training in palliative care
- Some Polish or Punjabi

## What we give you
- £33,900 a year and 45p a mile
- 30 days of leave plus bank holidays
- A pool car, also for the way home
- Clinical supervision every fortnight

## How we choose
1. A phone call with the team lead
2. A morning on a round with us
3. A talk about two cases that you bring`,
    { title: 'District Nurse', hiringOrganization: 'Marlow Vale Community Care', location: 'Marlow, United Kingdom' },
  ),

  dispatcher: sourceDocument(
    `TRANSPORT DISPATCHER – Havn & Hjul A/S, Esbjerg

Havn & Hjul moves fish, flowers and medicine between Jutland and the rest of Europe. 140 lorries, 11 depots, one rule: the cold chain never breaks.

Why this role exists
Our night traffic has doubled in two years and the day team plans it from the side of its desk. We want one person who owns the night: who knows where each lorry is, who re-plans when a ferry is late, and who calls the customer before the customer calls us.

Your tasks
* plan and follow 35 to 50 lorries a night
* re-route drivers around closures, strikes and late ferries
* keep an eye on reefer temperatures and raise the alarm
* hand over to the day team at 06:00
* settle small damages with customers yourself, up to DKK 5,000

Your background
* you have dispatched lorries, buses or ambulances before
* Danish or German, and English, well enough to argue in
* you know the driving and rest time rules

How we work
Seven nights on, seven nights off. You sit with one colleague in the control room; the phones ring about 80 times a night. There is no micromanagement, because nobody else is awake.

We offer
DKK 38,500 a month plus night supplement, pension, a canteen that is open at 02:00, and a truck licence paid by us if you want one.`,
    { title: 'Transport Dispatcher (night)', hiringOrganization: 'Havn & Hjul A/S', location: 'Esbjerg, Denmark' },
  ),

  chef: sourceDocument(
    `**Sous Chef — The Salt Larder**

The Salt Larder is a 46-seat restaurant by the harbour in Anstruther. We buy whole fish, we waste nothing, and we close on Sundays and Mondays.

**The role:** You run the pass when the head chef is away and the fish section when she is not. You write the specials with her every Wednesday. You look after two commis chefs and make sure that they leave better cooks than they came.

**Requirements:** Three years in a professional kitchen, at least one of them on fish. Food hygiene level 3. A calm voice.

**Perks:** Four-day week, 48 hours at most. Tips shared equally between kitchen and floor. Staff meal at four o'clock. A room above the restaurant for the first three months, free of charge.

**Our kitchen:** No shouting. Music off during service. Everybody, the head chef too, scrubs down at the end of the night. We cook over charcoal and there is no fryer.

Interested? Ring Isla on a Tuesday afternoon.`,
    { title: 'Sous Chef', hiringOrganization: 'The Salt Larder', location: 'Anstruther, Scotland' },
  ),

  primaryTeacher: sourceDocument(
    `Brookside Primary is looking for a Year 4 class teacher for September.

About our school
We are a two-form entry school with 412 pupils and a farm: six sheep, a pond and too many hens. Every class spends Thursday outside, whatever the weather. One child in five has a special educational need, and we plan for all of them from the start rather than adding support later.

The successful candidate will:
- teach the whole primary curriculum to a class of 27
- plan together with the parallel teacher on Friday afternoons
- lead one subject across the school after the first year
- keep parents informed, with a note home at least once a fortnight
- take one club a week

You must have:
- qualified teacher status
- experience of teaching phonics

We would also like:
- forest school training
- confidence with a musical instrument

Marking policy: we mark with the child, in the lesson; nobody takes books home.

Support for new teachers
Early career teachers get a mentor, 10 % off their timetable and a visit to another school each term.

Safeguarding
Brookside is committed to safeguarding. The post requires an enhanced DBS check.`,
    { title: 'Year 4 Class Teacher', hiringOrganization: 'Brookside Primary', location: 'Kendal, United Kingdom' },
  ),

  paralegal: sourceDocument(
    `Position: Paralegal, Housing Team
Firm: Okonjo Reid Solicitors
Office: Leeds city centre
Hours: 35 a week

OVERVIEW
The housing team acts for tenants only, most of them on legal aid. The team consists of three solicitors, two paralegals and a caseworker who speaks Farsi.

KEY RESPONSIBILITIES
• Take first instructions from clients, by phone and at the drop-in on Tuesdays
• Draft witness statements and bundles for the county court
• Chase landlords, councils and surveyors
• Record time and costs so that the legal aid claim can be made
• Attend court with counsel and take a note
• Keep files in the shape that our auditors expect
• Train volunteers at the drop-in

ESSENTIAL
• A law degree or the CILEX level 3 diploma
• Typing and file management that others can rely on
• Patience with people who are having the worst week of their lives

DESIRABLE
• Experience of legal aid billing
• A second language spoken in Leeds

WHY JOIN US
We pay for the SQE and give you ten days of study leave for it. Four of our seven solicitors started here as paralegals. We close the office between Christmas and New Year, on top of 26 days of holiday.`,
    {
      title: 'Paralegal, Housing Team',
      hiringOrganization: 'Okonjo Reid Solicitors',
      location: 'Leeds, United Kingdom',
    },
  ),

  electrician: sourceDocument(
    `Electrician wanted. Bright & Daughters is a family business in Geelong with eleven electricians, and we do what the big firms won't: old houses, farm sheds, the lighthouse. Most jobs are two to three days long and within an hour's drive. You get a van, a tablet and an apprentice, and you decide together with the customer what is done; the office only does the invoices. We need an A-grade licence and a white card, and you should be able to read an old switchboard without a drawing. It would be good if you had worked with solar and batteries, since a third of our work will be that by next year. Pay is ten per cent above the award, with the public holidays and a rostered day off each month. We don't do weekends, except when the lighthouse goes dark. Why do people stay with us for nine years on average? Because we quote honestly, finish before we start the next one, and nobody gets blamed for an old house. Call Fern on a weekday before eight.`,
    { title: 'Electrician (A-grade)', hiringOrganization: 'Bright & Daughters', location: 'Geelong, Australia' },
  ),

  socialWorker: sourceDocument(
    `# Sozialarbeiter:in Jugendhilfe

**Träger:** Kompass Jugendhilfe e. V., Bremen

## Das erwartet dich
- Begleitung von acht Jugendlichen in zwei Wohngruppen
- Hilfeplangespräche mit dem Jugendamt
- Elternarbeit, auch am Wochenende
- Dokumentation der Fallverläufe

## Das bringst du mit
- Studium der Sozialen Arbeit mit staatlicher Anerkennung
- Führerschein Klasse B
- Humor und einen langen Atem

## Das bieten wir
- Bezahlung nach TV-L S12
- 31 Tage Urlaub
- Supervision alle drei Wochen
- Zuschuss zum Deutschlandticket

## So arbeiten wir
Zwei Kolleginnen teilen sich eine Wohngruppe und machen den Dienstplan selbst. Nachtdienste übernimmt ein eigenes Team.`,
    { title: 'Sozialarbeiter:in Jugendhilfe', hiringOrganization: 'Kompass Jugendhilfe e. V.', location: 'Bremen' },
  ),

  receptionist: sourceDocument(
    `Front Desk Agent at Hotel Belvárosi, Pécs

What makes us different
Belvárosi has 38 rooms in a former bank. The vault is the bar. We have no room service, and guests who want it are sent, kindly, to the bar.

What you'll do
Check guests in and out
Answer e-mails in English and Hungarian
Balance the till at the end of the shift
Show the vault to anybody who asks

What we're looking for
Fluent Hungarian and good English
Experience at a front desk, of any kind
A clean criminal record

What's in it for you
A wage well above the collective agreement
Breakfast on shift
Two free nights a year in our sister hotel on Lake Balaton
A uniform that was designed by a person who has worn one

The schedule
Four days of ten hours, then three days off. Nights are done by the night porter.

The first weeks
In week one you shadow the head receptionist, Zsófi. In week two you do check-ins with her beside you. From week three you have your own shifts, and the bar still helps you with the till.`,
    { title: 'Front Desk Agent', hiringOrganization: 'Hotel Belvárosi', location: 'Pécs, Hungary' },
  ),
}
