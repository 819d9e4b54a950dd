import { expect, test } from 'vitest'
import { ASKED_IN_LANGUAGES } from '../../../src/questions/plan/asked-in-languages.ts'
import { planAsk } from '../../../src/questions/plan/plan-asks.ts'
import { TOPICS } from '../../../src/questions/plan/topics.ts'
import { wordsOf } from '../../../src/questions/words.ts'

const topicsOf = (text: string) =>
  planAsk({ text, words: wordsOf(text), language: 'en', named: new Set(), telling: () => 0.5 }).topics.map(
    ({ topic }) => topic,
  )

const ASKED: Readonly<Record<string, readonly string[]>> = {
  pay: [
    'how much is the pay',
    'what do they pay',
    "what's the money like",
    'who pays better',
    'was zahlt ihr so',
    'wieviel verdiene ich da im monat',
    'was verdient man als erzieherin',
    'cuanto pagan',
    '¿Cuánto se gana?',
    'que sueldo tiene',
    'combien on gagne',
    "c'est payé combien",
    'quel est le salaire ?',
    'quanto si guadagna?',
    'quanto pagam por mês',
    'hoeveel verdien je daar',
  ],
  location: [
    'where exactly is the office',
    'which of them is closer to the station',
    'which cities can i work from',
    'wo genau liegt die praxis',
    'c est ou exactement',
    'où se trouvent les locaux ?',
    'dónde está la oficina',
    "dov'è la sede",
    'onde fica o escritório',
    'waar is het kantoor',
  ],
  contact: [
    'who do i contact',
    'who should I address my letter to',
    'who reads my application',
    'wer ist der Ansprechpartner',
    'an wen schicke ich die bewerbung',
    'à qui envoyer mon cv',
    'a quien le mando el curriculum',
    'a chi scrivo?',
    'com quem falo',
    'met wie kan ik bellen',
  ],
  'certification-of-company': [
    'how old is the firm',
    'which firm is older, A or B',
    'how long have they been around',
    'since when does the company exist',
    'seit wann gibts euch',
    'wie alt ist der betrieb',
    'depuis quand existe la maison',
    'desde cuando existe la empresa',
    'da quando esiste la ditta',
  ],
  'team-size': [
    'how many people work there',
    'is B bigger than A?',
    'wie viele leute seid ihr',
    'wie groß ist das team',
    "combien de personnes dans l'équipe",
    'cuantas personas sois',
    'quante persone lavorano li',
  ],
  'background-check': [
    'do they drug test',
    'is there a background check',
    'brauche ich ein führungszeugnis',
    'piden antecedentes penales?',
  ],
  visa: [
    'i need an h1b, do they sponsor',
    'Sponsert ihr ein Visum?',
    'est-ce que vous sponsorisez un visa',
    'ayudan con el visado?',
    'ajudam com o visto de trabalho? um visto',
  ],
  'apply-documents': [
    'do i need a cover letter',
    'brauche ich ein anschreiben',
    'il faut une lettre de motivation ?',
    'hace falta carta de presentacion',
    'serve una lettera motivazionale',
  ],
  'how-to-apply': [
    'how do i apply',
    'wie bewerbe ich mich',
    'comment postuler',
    'como me apunto?',
    'hoe solliciteer ik',
  ],
  education: [
    'i have no degree, is that ok',
    'taught myself everything, would they consider me',
    'muss ich studiert haben',
    'quel diplôme faut-il ?',
    'hace falta titulo universitario',
    'serve la laurea?',
  ],
  language: [
    'my english is b1, is that enough',
    'my english is b1, honestly. is that enough?',
    'welche sprachen muss ich sprechen',
    'quel niveau de français',
    'que nivel de ingles piden',
    'che lingue servono',
  ],
  'programming-languages': [
    'which programming languages do they use',
    'and the languages they work in',
    'welche programmiersprachen',
    'quels langages de programmation',
    'que lenguajes usan',
  ],
  skills: ['welche Entwicklungstools nutzt ihr', 'quels outils utilisez-vous', 'que herramientas usan'],
  'experience-years': [
    'how many years of experience',
    'wie viel erfahrung brauche ich',
    "combien d'années d'expérience",
    'cuantos años de experiencia piden',
    'quanti anni di esperienza',
    'quantos anos de experiência',
    'hoeveel jaar ervaring',
  ],
  'contract-length': [
    'how long is the contract',
    'is it a contract? for how many months',
    'between A and B who has the shorter contract',
    'wie lange läuft der vertrag',
    'quelle est la durée du contrat',
    'cuanto dura el contrato',
    'quanto dura il contratto',
  ],
  'employment-type': [
    'is it permanent',
    'ist das vollzeit',
    "c'est un CDI ?",
    'que tipo de contrato es',
    'contratto a tempo indeterminato?',
  ],
  'start-date': [
    'when does it start',
    'can i start in september',
    'what start dates do A and B give',
    'when is the job supposed to start',
    'ab wann ist die stelle frei',
    'quand est-ce que ça commence',
    'cuando se empieza',
    'quando si inizia',
  ],
  deadline: [
    'when does it close',
    'until when can i apply',
    'bis wann kann ich mich bewerben',
    "jusqu'à quand peut-on postuler",
    'hasta cuando puedo mandarlo',
  ],
  hours: [
    'what time do i finish on fridays',
    'wie viele stunden pro woche',
    'on travaille le samedi ?',
    'a que hora se sale',
    'quali sono gli orari',
  ],
  'paid-leave': [
    'how many holidays',
    'wie viel urlaub gibt es',
    'combien de jours de congés',
    'cuantos dias de vacaciones dan',
    'quanti giorni di ferie',
    'hoeveel vakantiedagen',
  ],
  'office-days': [
    'how many days a week in the office',
    'wie viele tage homeoffice',
    'combien de jours de télétravail',
    'cuantos dias de teletrabajo',
    'quantos dias tenho de ir ao escritório',
  ],
  workplace: [
    'is it remote',
    'geht das im homeoffice',
    'télétravail possible ?',
    'se puede teletrabajar',
    'si può lavorare da casa',
  ],
  bonus: ['is there a bonus', 'gibt es weihnachtsgeld', 'la part variable elle dépend de quoi', 'hay comisiones?'],
  'reports-to': ['who is my boss', 'wer ist mein vorgesetzter', 'qui est mon manager ? le manager', 'quien es mi jefe'],
  'works-with': ['who do i work with', 'mit wem arbeite ich', 'je travaille avec qui ?', 'con quien trabajaria'],
  'reference-number': [
    'what is the reference number',
    'req number pls',
    'wie ist die kennziffer',
    'cual es el numero de referencia',
  ],
  age: ['what age do i have to be', 'gibt es ein Mindestalter?', 'hay que ser mayor de edad'],
  accommodation: [
    'does it come with accommodation',
    'wird eine unterkunft gestellt',
    'le poste est logé ? un logement',
    'dan alojamiento?',
  ],
  'time-zone': ['which timezone', 'in welcher zeitzone'],
  benefits: ['what are the perks', 'was bietet ihr', 'quels sont les avantages', 'que beneficios hay'],
  responsibilities: ['what are the duties', 'was sind die aufgaben', 'en quoi consiste le poste', 'que tareas hay'],
  required: [
    'what are the requirements',
    'welche anforderungen gibt es',
    'quels sont les prérequis',
    'que requisitos hay',
  ],
}

const cases = Object.entries(ASKED).flatMap(([topic, questions]) =>
  questions.map(question => [question, topic] as const),
)

test.each(cases)('“%s” asks for %s', (question, topic) => {
  expect(topicsOf(question)).toContain(topic)
})

test.each([
  ['do you use React Native?', 'language'],
  ['is there customer contact?', 'contact'],
  ['who pays for my training?', 'pay'],
  ['experience with drug development?', 'background-check'],
  ['wie viele Tage Urlaub?', 'team-size'],
  ['which stage of funding are they at?', 'employment-type'],
  ['any relocation package?', 'pay'],
])('“%s” does not ask for %s', (question, topic) => {
  expect(topicsOf(question)).not.toContain(topic)
})

test('every topic that other languages ask for is one', () => {
  const topics = TOPICS.map(({ topic }) => topic)
  for (const topic of Object.keys(ASKED_IN_LANGUAGES)) expect(topics).toContain(topic)
})

test('“where” with a comparison asks which role, not what town', () => {
  expect(topicsOf('The bakery or the café, where would I earn more?')).not.toContain('location')
  expect(topicsOf('Where is the bakery?')).toContain('location')
})

test('a story is asked about where the question names nothing itself, or asks about oneself', () => {
  const story = 'Never baked bread in my life, no degree either, just a year at uni.'
  expect(topicsOf(`${story} Is first aid training mandatory?`)).not.toContain('education')
  expect(topicsOf(`${story} Is that a dealbreaker?`)).toContain('education')
  expect(topicsOf(`${story} Would the bakery consider me?`)).toContain('education')
})
