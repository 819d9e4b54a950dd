import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

/** Sixteen openings of all trades and one that is closed, each with or without its hours. */
export const NAMED_ROLES = {
  roofer: sourceDocument(
    `We repair slate roofs on old houses all over Aberdeenshire.

What you'll do
- Strip and relay slate roofs
- Fit leadwork and gutters

What you need
- At least three years on roofs
- A driving licence

What you get
- £17.20 an hour
- Full-time, 40 hours a week
- 31 days of paid holiday`,
    { title: 'Roofer', hiringOrganization: 'Nordlee Roofing', location: 'Aberdeen, United Kingdom' },
  ),
  pharmacist: sourceDocument(
    `Die Linden-Apotheke steht seit 1911 am Lindenplatz.

Ihre Aufgaben
- Beratung und Abgabe von Arzneimitteln
- Herstellung von Rezepturen

Ihr Profil
- Abgeschlossenes Studium der Pharmazie

Wir bieten
- 3.900 € im Monat
- Teilzeit, 30 Stunden pro Woche
- Ein Jahresticket für Bus und Bahn`,
    { title: 'Apotheker:in', hiringOrganization: 'Linden-Apotheke', location: 'Graz, Österreich' },
  ),
  cook: sourceDocument(
    `La Barque sert la pêche du jour, quarante couverts, au bord de la Loire.

Vos missions
- Préparer les poissons et les sauces
- Tenir votre poste propre

Votre profil
- CAP cuisine exigé

Nous offrons
- 2 150 € brut par mois
- CDI, 35 heures par semaine
- Deux jours de repos consécutifs`,
    { title: 'Cuisinier (H/F)', hiringOrganization: 'La Barque', location: 'Nantes, France' },
  ),
  receptionist: sourceDocument(
    `El Hotel Alcazaba tiene veintidós habitaciones y un patio con naranjos.

Funciones
- Recibir a los huéspedes
- Llevar las reservas

Requisitos
- Inglés hablado, imprescindible

Ofrecemos
- 780 € al mes
- Media jornada, 20 horas semanales
- Desayuno en cada turno`,
    { title: 'Recepcionista', hiringOrganization: 'Hotel Alcazaba', location: 'Granada, España' },
  ),
  midwife: sourceDocument(
    `You look after families between Inverness and the coast.

Your work
- Antenatal and postnatal visits
- Home births, always in pairs

You need
- NMC registration

You get
- £38,200 to £44,900 a year
- A permanent post
- A car with winter tyres`,
    { title: 'Community Midwife', hiringOrganization: 'Aberlour Maternity', location: 'Inverness, United Kingdom' },
  ),
  welder: sourceDocument(
    `Halvorsen Yard repairs fishing boats, most of them at night.

Tasks
- Weld hull plates in all positions
- Read drawings

We ask for
- Certificate EN ISO 9606-1

We offer
- NOK 265 an hour
- Full-time, 37.5 hours a week
- Overtime paid at 50 % more`,
    { title: 'Welder (nights)', hiringOrganization: 'Halvorsen Yard', location: 'Bergen, Norway' },
  ),
  dataEngineer: sourceDocument(
    `Salzwerk Analytics counts what moves through forty ports.

Responsibilities
- Build pipelines with Python and Airflow
- Keep the warehouse on PostgreSQL tidy

Requirements
- 3+ years with SQL

Offer
- €65,000 to €75,000 a year
- Hybrid, two days a week in the office in Leipzig
- Full-time, permanent`,
    { title: 'Data Engineer', hiringOrganization: 'Salzwerk Analytics', location: 'Leipzig, Germany' },
  ),
  tester: sourceDocument(
    `Fjordbyte makes software for ferries. This role is fully remote within Norway.

Responsibilities
- Write and run test plans
- Automate the dull ones with Playwright

Requirements
- 5+ years of testing

Offer
- NOK 720,000 to NOK 810,000 a year
- Permanent, full-time`,
    { title: 'Senior QA Engineer', hiringOrganization: 'Fjordbyte', location: 'Oslo, Norway' },
  ),
  librarian: sourceDocument(
    `The county library lends books, tools and telescopes.

Duties
- Run the desk and the children's hour
- Choose new books

Essential
- A library qualification

Terms
- £14.60 an hour
- Part-time, 18 hours a week`,
    {
      title: 'Librarian',
      hiringOrganization: 'Castlereagh County Library',
      location: 'Armagh, United Kingdom',
    },
  ),
  florist: sourceDocument(
    `Petal & Twine does weddings, funerals and Tuesdays.

You will
- Make bouquets to order
- Drive the van to market

You have
- Two years in a flower shop

You get
- £12.90 an hour
- Full-time
- Flowers that did not sell`,
    { title: 'Florist', hiringOrganization: 'Petal & Twine', location: 'Bath, United Kingdom' },
  ),
  tramDriver: sourceDocument(
    `Die Verkehrsbetriebe Elbtal fahren zwölf Linien durch Dresden.

Ihre Aufgaben
- Straßenbahnen im Linienverkehr fahren
- Fahrgäste beraten

Ihr Profil
- Führerschein Klasse B

Wir bieten
- 3.150 € im Monat
- Vollzeit, 38 Stunden pro Woche, unbefristet
- Eine Betriebswohnung`,
    {
      title: 'Straßenbahnfahrer:in',
      hiringOrganization: 'Verkehrsbetriebe Elbtal',
      location: 'Dresden, Deutschland',
    },
  ),
  physioYork: sourceDocument(
    `Northgate Physio treats runners, dancers and backs.

You will
- Assess and treat your own list of patients in York

You have
- HCPC registration

You get
- £33,000 a year
- Full-time`,
    { title: 'Physiotherapist', hiringOrganization: 'Northgate Physio', location: 'York, United Kingdom' },
  ),
  physioHull: sourceDocument(
    `Northgate Physio treats dockers, swimmers and knees.

You will
- Assess and treat your own list of patients in Hull

You have
- HCPC registration

You get
- £31,500 a year, pro rata
- Part-time, 24 hours a week`,
    { title: 'Physiotherapist', hiringOrganization: 'Northgate Physio', location: 'Hull, United Kingdom' },
  ),
  porter: sourceDocument(
    `The Merrow Hotel sleeps sixty guests above the harbour.

Duties
- Let late guests in and carry their bags
- Walk the floors twice a night

Requirements
- Some experience in a hotel

Offer
- €14.10 an hour
- Full-time, four nights a week
- Meals on shift`,
    { title: 'Night Porter', hiringOrganization: 'The Merrow Hotel', location: 'Galway, Ireland' },
  ),
  warehouse: sourceDocument(
    `Hafenlogistik Nord lädt Bananen, Autos und Windräder um.

Ihre Aufgaben
- Waren annehmen und einlagern
- Stapler fahren

Ihr Profil
- Staplerschein

Wir bieten
- 15,40 € pro Stunde
- Vollzeit im Dreischichtbetrieb
- Zuschuss zur Fahrkarte`,
    {
      title: 'Lagermitarbeiter (m/w/d)',
      hiringOrganization: 'Hafenlogistik Nord',
      location: 'Bremerhaven, Deutschland',
    },
  ),
  accountant: sourceDocument(
    `Pell & Dunmore keeps the books of two hundred small firms.

Responsibilities
- Prepare accounts and tax returns
- Sit with clients once a quarter

Requirements
- ACCA, or close to it

Offer
- £36,000 to £41,000 a year
- Permanent and full-time, 35 hours a week
- Study leave`,
    { title: 'Accountant', hiringOrganization: 'Pell & Dunmore', location: 'Leeds, United Kingdom' },
  ),
  stableHand: sourceDocument(
    `Greyfell Stud keeps forty mares and their foals.

Duties
- Muck out, feed and groom
- Lead young horses

Requirements
- A year with horses

Offer
- £12.40 an hour
- Full-time, 39 hours a week
- A room above the yard`,
    { title: 'Stable Hand', hiringOrganization: 'Greyfell Stud', location: 'Newmarket, United Kingdom' },
  ),
} as const
