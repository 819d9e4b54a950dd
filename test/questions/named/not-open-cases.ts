import type { AnswerStatus } from '../../../src/questions/answer.ts'
import type { NAMED_ROLES } from './roles.ts'

export type NamedKey = keyof typeof NAMED_ROLES

/** What somebody asks, one message or a conversation, and what an honest answer to the last says. */
export interface NamedCase {
  ask: string | readonly string[]
  status: AnswerStatus
  says?: RegExp
  never?: RegExp
  /** The roles that are answered about, or found. */
  about?: readonly NamedKey[]
  /** The roles that are offered to choose from. */
  offers?: readonly NamedKey[]
}

/** Nothing open is called so: said in the question's language and words, and nothing far from it is offered. */
export const noSuchRole: readonly NamedCase[] = [
  { ask: 'what does the night baker earn?', status: 'no-match', says: /^No open role is called “night baker”\.$/ },
  { ask: 'plumber pay??', status: 'no-match', says: /“plumber”/ },
  { ask: 'Do I need a degree for the zookeeper role?', status: 'no-match', says: /“zookeeper”/ },
  { ask: 'how much do you pay a chimney sweep?', status: 'no-match', says: /“chimney sweep”/ },
  { ask: 'the dog groomer role, is it full time?', status: 'no-match', says: /“dog groomer”/ },
  { ask: 'beekeeper?', status: 'no-match', says: /“beekeeper”/ },
  { ask: 'Was verdient der Nachtbäcker?', status: 'no-match', says: /^Keine offene Stelle heißt „Nachtbäcker“\.$/ },
  { ask: 'Gehalt Dachdecker?', status: 'no-match', says: /heißt „Dachdecker“/ },
  { ask: 'Stelle als Friseurin – wie viel Urlaub?', status: 'no-match', says: /„Friseurin“/ },
  { ask: 'combien gagne le boulanger de nuit ?', status: 'no-match', says: /^Aucun poste ouvert .* « boulanger »\.$/ },
  { ask: 'quel est le salaire du plombier ?', status: 'no-match', says: /« plombier »/ },
  { ask: '¿cuánto gana el panadero nocturno?', status: 'no-match', says: /^Ningún puesto .*«panadero nocturno»\.$/ },
  { ask: 'sueldo del fontanero?', status: 'no-match', says: /«fontanero»/ },
  { ask: ['tell me about the florist', 'and the night baker?'], status: 'no-match', says: /“night baker”/ },
  { ask: ['was verdient der Nachtbäcker?', 'und der Dachdecker?'], status: 'no-match', says: /„Dachdecker“/ },
  { ask: 'what does Siemens pay?', status: 'no-match', says: /^No role is open at “Siemens”\.$/ },
  { ask: 'does Initech sponsor visas?', status: 'no-match', says: /“Initech”/ },
  { ask: 'Was zahlt Bosch?', status: 'no-match', says: /^Bei „Bosch“ ist keine Stelle offen\.$/ },
]

/** There is such a role, but not as was said: that is said, and the role offered. */
export const notAsSaid: readonly NamedCase[] = [
  { ask: 'data engineer berlin salary', status: 'no-match', says: /data engineer, Berlin/, offers: ['dataEngineer'] },
  {
    ask: 'Was verdient der Data Engineer in Hamburg?',
    status: 'no-match',
    says: /^Keine offene Stelle passt: Data Engineer, Hamburg\.$/,
    offers: ['dataEngineer'],
  },
  { ask: 'salaire du cuisinier à Lyon ?', status: 'no-match', says: /cuisinier, Lyon/, offers: ['cook'] },
  { ask: 'sueldo recepcionista Sevilla', status: 'no-match', says: /Sevill/, offers: ['receptionist'] },
  {
    ask: 'how much do you pay the physiotherapist in Leeds?',
    status: 'no-match',
    says: /Leeds/,
    offers: ['physioYork', 'physioHull'],
  },
  { ask: 'accountant at Deloitte salary', status: 'no-match', says: /“Deloitte”/, offers: ['accountant'] },
  { ask: 'what does the florist at Bloom & Wild earn?', status: 'no-match', says: /Bloom & Wild/, offers: ['florist'] },
  { ask: 'junior data engineer salary', status: 'no-match', says: /junior/, offers: ['dataEngineer'] },
  { ask: 'senior accountant salary', status: 'no-match', says: /senior/, offers: ['accountant'] },
  { ask: 'part-time florist pay?', status: 'no-match', says: /part-time/, offers: ['florist'] },
  { ask: 'remote data engineer pay', status: 'no-match', says: /remote/, offers: ['dataEngineer'] },
  { ask: ['what does the florist in Bath earn?', 'and in York?'], status: 'no-match', says: /York/ },
  { ask: ['data engineer berlin salary', '1'], status: 'answered', about: ['dataEngineer'], says: /65,000/ },
  { ask: ['data engineer munich pay', 'yes'], status: 'answered', about: ['dataEngineer'], says: /65,000/ },
]

/** What is asked of a role is no part of its name. */
export const thatRole: readonly NamedCase[] = [
  { ask: 'data engineer germany salary', status: 'answered', about: ['dataEngineer'], says: /65,000/ },
  { ask: 'is the data engineer role in Berlin?', status: 'not-stated', about: ['dataEngineer'] },
  { ask: 'can I do the data engineer job from Berlin?', status: 'not-stated', about: ['dataEngineer'] },
  { ask: 'is the accountant in Leeds full-time?', status: 'answered', about: ['accountant'] },
  { ask: 'is the florist job part-time?', status: 'answered', about: ['florist'], says: /Full-time/ },
  { ask: 'can the accountant work part time?', status: 'answered', about: ['accountant'] },
  { ask: 'I live in Cardiff, what does the florist pay?', status: 'answered', about: ['florist'], says: /12\.90/ },
  { ask: 'do I need german for the florist job?', status: 'not-stated', about: ['florist'] },
  { ask: 'part time physio salary', status: 'answered', about: ['physioHull'], says: /31,500/ },
  { ask: 'whats the florsit pay', status: 'answered', about: ['florist'], says: /12\.90/ },
  { ask: 'what does the acountant earn', status: 'answered', about: ['accountant'], says: /36,000/ },
  { ask: 'what does the nite porter earn', status: 'answered', about: ['porter'], says: /14\.10/ },
  { ask: 'Was verdient die Apothekerin?', status: 'answered', about: ['pharmacist'], says: /3\.900/ },
  { ask: 'stable hand newmarket pay', status: 'closed', about: ['stableHand'], says: /closed/ },
  { ask: ['what does the physiotherapist in York earn?', 'and in Hull?'], status: 'answered', about: ['physioHull'] },
  { ask: ['pay of the plumber?', 'and the roofer?'], status: 'answered', about: ['roofer'], says: /17\.20/ },
  { ask: ['what does the florist earn?', 'what about the uniform?'], status: 'not-stated', about: ['florist'] },
  { ask: 'what does it pay?', status: 'needs-choice' },
  { ask: 'whats the dress code', status: 'needs-choice' },
  { ask: 'is overtime paid at the weekend?', status: 'needs-choice' },
]

const FLORIST = 'what does the florist earn?'

/** In a conversation about one role another is asked about by its name, or only mentioned. */
export const anotherRole: readonly NamedCase[] = [
  { ask: [FLORIST, 'what does the night porter earn?'], status: 'answered', about: ['porter'], says: /14\.10/ },
  { ask: [FLORIST, 'night porter pay'], status: 'answered', about: ['porter'], says: /14\.10/ },
  { ask: [FLORIST, 'and the night porter?'], status: 'answered', about: ['porter'], says: /14\.10/ },
  { ask: [FLORIST, 'was zahlt ihr dem roofer?'], status: 'answered', about: ['roofer'], says: /17\.20/ },
  { ask: [FLORIST, 'wie viel verdient man als accountant?'], status: 'answered', about: ['accountant'] },
  { ask: [FLORIST, 'Gehalt Dachdecker?'], status: 'no-match', says: /„Dachdecker“/ },
  { ask: [FLORIST, 'cuanto gana la recepcionista'], status: 'not-stated', about: ['receptionist'] },
  { ask: [FLORIST, 'combien gagne le cuisinier ?'], status: 'answered', about: ['cook'] },
  { ask: [FLORIST, 'is the data engineer job hybrid?'], about: ['dataEngineer'], status: 'answered' },
  { ask: [FLORIST, 'accountant: start date?'], status: 'not-stated', about: ['accountant'] },
  { ask: [FLORIST, 'what about the physio?'], status: 'needs-choice', offers: ['physioYork', 'physioHull'] },
  { ask: [FLORIST, 'pay for the physio in Hull'], status: 'answered', about: ['physioHull'], says: /31,500/ },
  { ask: [FLORIST, 'und der Buchhalter?'], status: 'answered', about: ['accountant'], says: /36,000/ },
  { ask: [FLORIST, 'y la enfermera?'], status: 'no-match', says: /enfermera/ },
  { ask: [FLORIST, 'vergleiche das mit dem night porter'], status: 'answered', about: ['florist', 'porter'] },
  { ask: [FLORIST, 'gibt es dort andere Stellen?'], status: 'answered', about: ['florist'] },
  { ask: 'was verdient der Buchhalter?', status: 'answered', about: ['accountant'], says: /36,000/ },
  { ask: ['night porter pay', 'and the maths teacher?'], status: 'no-match', says: /“maths teacher”/ },
  { ask: [FLORIST, 'do I work with an accountant?'], status: 'not-stated', about: ['florist'] },
  { ask: [FLORIST, 'would I report to the accountant?'], status: 'not-stated', about: ['florist'] },
]

/** Searches by hours, and searches in four languages. */
export const searched: readonly NamedCase[] = [
  {
    ask: 'jobs under 30 hours a week',
    status: 'answered',
    about: ['receptionist', 'librarian', 'physioHull'],
    says: /^3 open roles · under 30 hours a week\. 7 more don’t state weekly hours\.$/,
  },
  {
    ask: 'Jobs mit höchstens 30 Stunden',
    status: 'answered',
    about: ['receptionist', 'librarian', 'physioHull', 'pharmacist'],
    says: /^4 offene Stellen · höchstens 30 Stunden\. 7 weitere nennen keine Wochenstunden\.$/,
  },
  {
    ask: 'emplois de moins de 30 heures par semaine',
    status: 'answered',
    about: ['receptionist', 'librarian', 'physioHull'],
    says: /^3 postes ouverts · .* 7 de plus n’indiquent pas les heures/,
  },
  {
    ask: 'trabajos de menos de 30 horas semanales',
    status: 'answered',
    about: ['receptionist', 'librarian', 'physioHull'],
    says: /^3 puestos abiertos · .* 7 más no indican las horas/,
  },
  {
    ask: 'jobs with 35 to 40 hours a week',
    status: 'answered',
    about: ['roofer', 'cook', 'welder', 'tramDriver', 'accountant'],
  },
  { ask: 'how many jobs under 20 hours a week?', status: 'answered', says: /^1 open role: .*are not counted\.$/ },
  { ask: 'jobs over 60 hours a week', status: 'no-match', says: /^No open role fits: over 60 hours a week\./ },
  { ask: ['jobs under 30 hours a week', 'only in Hull'], status: 'answered', about: ['physioHull'] },
  {
    ask: 'Gibt es Vollzeitstellen in Dresden?',
    status: 'answered',
    about: ['tramDriver'],
    says: /^1 offene Stelle · Dresden, Vollzeit\.$/,
  },
  { ask: 'y a-t-il des emplois à Nantes ?', status: 'answered', about: ['cook'], says: /^1 poste ouvert · Nantes\.$/ },
  {
    ask: '¿hay trabajos en Granada?',
    status: 'answered',
    about: ['receptionist'],
    says: /^1 puesto abierto · Granada\.$/,
  },
  { ask: 'Welche Stelle zahlt am meisten?', status: 'answered', says: /16 offene Stellen; 15 davon nennen das Gehalt/ },
  { ask: 'Wie viele Stellen sind offen?', status: 'answered', says: /^16 offene Stellen\.$/ },
  {
    ask: 'Bietet die Linden-Apotheke Homeoffice?',
    status: 'not-stated',
    says: /^Die Anzeige sagt nichts dazu, ob es remote geht\./,
  },
  {
    ask: 'le cuisinier, télétravail possible ?',
    status: 'not-stated',
    says: /^L’annonce ne dit rien sur le télétravail\./,
  },
]

/** What is offered as a question is understood as one. */
export const offered: readonly NamedCase[] = [
  { ask: 'Which roles are open?', status: 'answered', says: /^16 open roles\./ },
  { ask: 'Welche Stellen sind offen?', status: 'answered', says: /^16 offene Stellen\./ },
  { ask: 'Quels postes sont ouverts ?', status: 'answered', says: /^16 postes ouverts\./ },
  { ask: '¿Qué puestos hay abiertos?', status: 'answered', says: /^16 puestos abiertos\./ },
  { ask: ['Wie viele Stellen sind offen?', 'Zeig mir diese Stellen'], status: 'answered', says: /^16 offene/ },
  { ask: ['Combien de postes sont ouverts ?', 'Montre-moi ces postes'], status: 'answered', says: /^16 postes/ },
  { ask: ['¿Cuántos puestos hay?', 'Muéstrame estos puestos'], status: 'answered', says: /^16 puestos/ },
]
