import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

/** Roles that say the usual things in the usual ways of four languages: pay by experience, contacts, checks, levels. */
export const PLAIN_ADVERTS = {
  cytologist: sourceDocument(
    `Cytology Technologist
Bramblewood Laboratories – Duluth, MN

Reference: BL-4471
Compensation: DOE
Starting date: 03/15/27

Bramblewood is a 41-year-old pathology laboratory with three sites around the lake. You can work out of our Duluth, MN or Ashland, WI laboratories.

Responsibilities
- Screen gynaecological and fine needle slides
- Flag abnormal slides for the pathologist
- Keep the accreditation binder current

Requirements
- Bachelor's degree in biology or equivalent experience
- Three years of bench experience and one year in cytology
- Intermediate Excel; working knowledge of the Sunquest system is a plus
- Must be able to pass a drug screen and a background investigation

Benefits
- Medical, dental and vision plans
- Retirement plan with a 50 cents on the dollar match on your first 6%
- Time and a half on Saturdays, when the caseload asks for it

This position is not eligible for visa sponsorship.

A cover letter is not necessary. Please send your resume to Harriet Poole, hpoole@bramblewood.example.`,
    { title: 'Cytology Technologist', hiringOrganization: 'Bramblewood Laboratories', location: 'Duluth, Minnesota' },
  ),

  clerk: sourceDocument(
    `Auxiliar administrativo/a – Gestoría Palafox

Sobre nosotros
Gestoría Palafox se fundó en 1988 y lleva las cuentas de 340 comercios de la provincia. Nuestra oficina está en la plaza del Torico, encima de la farmacia.

Qué harás
- Registrar facturas y preparar nóminas
- Atender a los clientes por teléfono

Qué pedimos
- Al menos 2 años de experiencia en una gestoría
- Ciclo formativo de grado superior en administración
- Inglés nivel B2
- Se valorará conocer A3

Qué ofrecemos
- Salario: 19.500 € - 22.800 € brutos al año
- Contrato de 12 meses, prorrogable
- Jornada intensiva en agosto
- Horario: de lunes a jueves de 8:30 a 17:30; viernes de 8:00 a 14:30

Incorporación: 1 de marzo de 2027. Envía tu currículum a personal@palafox.example antes del 31 de enero de 2027.`,
    { title: 'Auxiliar administrativo', hiringOrganization: 'Gestoría Palafox', location: 'Teruel, España' },
  ),

  optician: sourceDocument(
    `Augenoptikermeister (m/w/d)

Brillen Hagedorn in Bregenz: ein Familienbetrieb, gegründet 1921, heute mit 23 Kolleginnen und Kollegen.

Deine Aufgaben
- Du misst Augen aus und passt Kontaktlinsen an
- Du leitest die Werkstatt und bildest aus

Dein Profil
- Meisterbrief im Augenoptikerhandwerk
- Mindestens drei Jahre Berufserfahrung
- Deutschkenntnisse auf C1-Niveau
- Führerschein von Vorteil

Wir bieten
- 3.450 bis 3.900 € brutto im Monat
- 30 Urlaubstage
- Befristet auf zwei Jahre als Vertretung, mit Aussicht auf Übernahme
- Probezeit: vier Monate

Bei einem Visum können wir leider nicht unterstützen.

Eintrittstermin: 1. April 2027. Fragen beantwortet Ilse Hagedorn, 05574 555 010. Ein Anschreiben brauchst du nicht, der Lebenslauf genügt.`,
    { title: 'Augenoptikermeister', hiringOrganization: 'Brillen Hagedorn', location: 'Bregenz, Österreich' },
  ),

  cheesemonger: sourceDocument(
    `Responsable de cave – Fromagerie Vauclair

La maison
Fromagerie Vauclair affine des tommes depuis 1956. La cave et la boutique sont situées au cœur de la vieille ville, rue des Moulins, à dix minutes à pied de la gare.

Vos missions
- Suivre l'affinage de 1 200 meules
- Former deux apprentis
- Vous travaillez en direct avec la gérante

Votre profil
- 3 ans d'expérience minimum en affinage
- Très bon niveau de français ; l'anglais est un plus
- Permis B obligatoire

Nous vous offrons
- CDI, 39 heures par semaine, du mardi au samedi
- Rémunération selon profil et expérience
- Prime de fin d'année indexée sur les ventes de la boutique
- Mutuelle prise en charge à 70 %

Écrivez à Solène Vauclair (solene@vauclair.example). Lettre de motivation souhaitée.`,
    { title: 'Responsable de cave', hiringOrganization: 'Fromagerie Vauclair', location: 'Carouge, Suisse' },
  ),

  firmware: sourceDocument(
    `# Firmware Developer

Larkspur Instruments, Tartu

We make soil probes for farms. The firmware team is four people who write Rust and C for the probes and Lua for the test benches; boards are drawn in KiCad.

## You bring
- Some years of embedded work; we do not count them
- English at B2 level or better
- What you know may come from a degree, a workshop or from teaching yourself. Please apply even if you do not tick every box.
- Zephyr would be nice

## We give
- A salary commensurate with experience
- A month of paternity leave at full pay
- Two days a week in the lab, the rest where you like
- An on-call week every sixth week

## What happens next
Our lead developer Maarja Kask reads every application and replies within ten days. We sponsor the residence permit and pay for the move.`,
    { title: 'Firmware Developer', hiringOrganization: 'Larkspur Instruments', location: 'Tartu, Estonia' },
  ),
}
