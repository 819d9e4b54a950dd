import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

/** Further trades, laid out differently again. */
export const MORE_TRADES = {
  dentalNurse: sourceDocument(
    `Dental Nurse – Quayside Dental, Exmouth

The practice: three surgeries, one of them for nervous patients, and a laboratory next door that makes crowns while people wait. We have been here since 1974.

The job. You assist two dentists at the chair, prepare the surgeries before the first patient at 8:15, and sterilise instruments in our own decontamination room. You also call patients the day before; nobody else does that, and it is why so few forget us.

Must have: GDC registration or a place on the course, hepatitis B immunity, and a driving licence if you live beyond the bus.

Would be nice: radiography certificate, sedation experience.

You get: £13.80 an hour, your birthday off, free dental care for you and half price for your family, indemnity and GDC fee paid.

How we treat nervous patients: they get twice the time, the same face at every visit and a signal with which they can stop us. You will learn it in your first month.

We train you on the job; the course is paid for, and you get Wednesday afternoons to study.`,
    { title: 'Dental Nurse', hiringOrganization: 'Quayside Dental', location: 'Exmouth, United Kingdom' },
  ),

  treeSurgeon: sourceDocument(
    `# Climbing Arborist

Elder & Ash Tree Care, Ludlow

### The kind of trees
Mostly veterans: oaks in parkland, limes along drives, the odd yew that is older than its church. About a fifth of the work is dangerous dismantling, the rest is pruning so that a tree can stay.

### You'll be trusted to
- Climb and rig, with a groundsman of your own
- Survey trees and write what you found in plain words
- Train the apprentice on Fridays
- Keep ropes, saws and chipper in order

### Tickets
- CS30, CS31, CS38 and CS39
- First aid with forestry module
- B+E trailer licence, or the wish to get it

### Why we stop at three
We finish at three in winter because tired people fall out of trees. You are paid until half past four all the same.

### Pay and the rest
£170 to £190 a day. Saw, ropes and harness are bought by us and chosen by you. Twenty-five days of holiday, sick pay from the first day, and a physiotherapist once a month.`,
    { title: 'Climbing Arborist', hiringOrganization: 'Elder & Ash Tree Care', location: 'Ludlow, United Kingdom' },
  ),

  busDriver: sourceDocument(
    `Busfahrer (m/w/d) bei den Stadtwerken Lindau

Wir bringen jeden Tag 11.000 Menschen zum See und zurück, seit letztem Jahr zur Hälfte elektrisch.

Ihre Aufgaben:
• Linienverkehr in Stadt und Landkreis
• Fahrkartenverkauf und Auskunft
• Kontrolle des Fahrzeugs vor der Abfahrt
• Laden der Elektrobusse im Depot

Das brauchen Sie:
• Führerschein Klasse D oder die Bereitschaft, ihn bei uns zu machen
• Deutsch so gut, dass Sie einen Fahrplan erklären können
• Ruhe im Verkehr

Darauf können Sie sich freuen:
• 3.150 Euro im Monat und Schichtzulagen
• 30 Tage Urlaub
• Freifahrt für die ganze Familie
• Dienstpläne, die vier Wochen vorher feststehen

Warum wir suchen: Im nächsten Jahr gehen neun Kolleginnen und Kollegen in Rente, und zwei neue Linien kommen dazu.`,
    { title: 'Busfahrer (m/w/d)', hiringOrganization: 'Stadtwerke Lindau', location: 'Lindau, Deutschland' },
  ),

  archivistMuseum: sourceDocument(
    `The Museum of Small Machines in Norwich is looking for a Collections Assistant for two years.

Purpose of the post: to get 6,200 objects out of crates and into a catalogue that the public can search, before the new wing opens.

The postholder will be expected to:
a) photograph and describe about 15 objects a day
b) repack them in acid-free material
c) answer questions from researchers by e-mail
d) supervise two volunteers on Mondays

Person specification
Essential: a careful hand; experience with a collections database; able to lift 15 kg
Desirable: knowledge of clockwork; photography

What the two years will look like: in the first six months you unpack the store in Thorpe, then you catalogue in the museum itself, and in the last half year you help to choose the 300 machines that go on show.

Terms: £25,400, 37 hours a week, local government pension, free entry to every museum in the county. The post cannot be done from home, since the machines are here.`,
    {
      title: 'Collections Assistant',
      hiringOrganization: 'Museum of Small Machines',
      location: 'Norwich, United Kingdom',
    },
  ),

  childminder: sourceDocument(
    `Nursery Practitioner

Little Otters is a forest nursery in Aviemore. Forty children, eleven staff, no plastic toys.

ABOUT THE ROLE
You will have a group of five two-year-olds and be their key person from the first day to the last. Children sleep outdoors, in bags, down to minus five degrees. Parents are sent one photograph and three sentences a day, and you write them. Every child's plan is reviewed with the parents in March and October.

WE ASK FOR
SVQ 3 in Children and Young People
SSSC registration within six months
PVG membership
Stamina, and warm boots

WE GIVE
£12.90 an hour for 36 hours over four days
Waterproofs, thermals and a boot allowance of £120
Half-price places for your own children
Two paid planning days each term

HOW WE HANDLE BAD WEATHER
In storms we go to the barn, which has a stove and a slide. Above 60 km/h of wind nobody goes under trees, and the decision is made at 7:30 by whoever leads the day.`,
    { title: 'Nursery Practitioner', hiringOrganization: 'Little Otters', location: 'Aviemore, United Kingdom' },
  ),
}
