import type { AskedCase } from './asked-case.ts'

/** Single facts asked the way people ask them in chat, in the language that they happen to think in. */
export const plainQuestions: readonly AskedCase[] = [
  // Pay: in everyday words of several languages, and where the answer is no figure.
  {
    ask: 'hola, cuanto pagan al año en la Gestoria Palafox? el de auxiliar administrativo',
    status: 'answered',
    about: ['clerk'],
    says: [/19\.500 € - 22\.800 €/],
  },
  { ask: 'buenas! que sueldo tiene el auxiliar de Palafox', status: 'answered', says: [/19\.500/] },
  { ask: 'cuánto se cobra como auxiliar administrativo en Palafox', status: 'answered', says: [/19\.500/] },
  {
    ask: 'Was zahlt Brillen Hagedorn dem Augenoptikermeister?',
    status: 'answered',
    about: ['optician'],
    says: [/3\.450 bis 3\.900 €/],
  },
  { ask: 'hallo, wieviel verdient man bei Brillen Hagedorn', status: 'answered', says: [/3\.450/] },
  { ask: 'was kriegt man bei hagedorn als augenoptikermeister so im monat?', status: 'answered', says: [/3\.450/] },
  { ask: "c'est payé combien chez Vauclair ?", status: 'answered', says: [/Rémunération selon profil/] },
  { ask: 'bonjour, combien gagne le responsable de cave chez vauclair', status: 'answered', says: [/selon profil/] },
  { ask: 'what does bramblewood pay the cytology technologist', status: 'answered', says: [/Compensation: DOE/] },
  {
    ask: "what's the salary range for the firmware developer at Larkspur?",
    status: 'answered',
    says: [/commensurate with experience/],
    never: [/paternity/],
  },
  { ask: 'how much money is it, firmware at larkspur', status: 'answered', says: [/commensurate/] },
  // Where exactly, and which cities.
  {
    ask: 'C est ou exactement la boutique de Vauclair?',
    status: 'answered',
    about: ['cheesemonger'],
    says: [/rue des Moulins/],
  },
  { ask: 'dónde está la oficina de Palafox exactamente?', status: 'answered', says: [/plaza del Torico/] },
  { ask: 'which cities can I work from at Bramblewood?', status: 'answered', says: [/Ashland, WI/] },
  // Whom to write to.
  {
    ask: 'who do I address my resume to at Bramblewood, would like a name',
    status: 'answered',
    says: [/Harriet Poole/],
  },
  { ask: 'wer ist mein Ansprechpartner bei Brillen Hagedorn?', status: 'answered', says: [/Ilse Hagedorn/] },
  { ask: 'à qui dois-je écrire chez Vauclair ?', status: 'answered', says: [/Solène Vauclair/] },
  { ask: 'who reads my application at Larkspur Instruments?', status: 'answered', says: [/Maarja Kask/] },
  // The firm: its age and size.
  { ask: 'how old is bramblewood laboratories?', status: 'answered', says: [/41-year-old/] },
  { ask: 'seit wann gibts Brillen Hagedorn eigentlich?', status: 'answered', says: [/1921/] },
  { ask: 'wie alt ist die firma, hagedorn in bregenz', status: 'answered', says: [/1921/] },
  { ask: 'wie viele Leute arbeiten bei Hagedorn?', status: 'answered', says: [/23 Kolleg/] },
  { ask: 'desde cuando existe la gestoria palafox', status: 'answered', says: [/1988/] },
  { ask: 'depuis quand existe la fromagerie vauclair', status: 'answered', says: [/1956/] },
  // Checks, permits, letters.
  { ask: 'do they drug test at Bramblewood?', status: 'answered', says: [/drug screen/] },
  {
    ask: 'I would need an H1B. Does Bramblewood sponsor?',
    status: 'answered',
    opens: 'No',
    says: [/not eligible for visa sponsorship/],
  },
  {
    ask: 'Sponsert Brillen Hagedorn ein Visum?',
    status: 'answered',

    says: [/^Nein, .*nicht unterstützen/],
  },
  { ask: 'would larkspur sponsor me? i live in peru', status: 'answered', opens: 'Yes', says: [/residence permit/] },
  {
    ask: 'do i have to write a cover letter for bramblewood',
    status: 'answered',
    says: [/not necessary/],
    never: [/^Yes/],
  },
  { ask: 'brauche ich ein Anschreiben bei Hagedorn?', status: 'answered', says: [/Anschreiben brauchst du nicht/] },
  {
    ask: 'il faut une lettre de motivation pour vauclair ?',
    status: 'answered',
    says: [/Lettre de motivation souhaitée/],
  },
  // One's own level against the one asked.
  {
    ask: 'my English is B1, is that enough for the firmware developer at Larkspur?',
    status: 'answered',
    opens: 'No',
    says: [/B2/],
  },
  {
    ask: 'tengo un B1 de ingles, me vale para Palafox?',
    status: 'answered',
    says: [/Inglés nivel B2/],
    never: [/^Yes/],
  },
  { ask: 'i have C1 german. enough for hagedorn bregenz?', status: 'answered', opens: 'Yes', says: [/C1/] },
  { ask: 'is my English of C1 level enough for Larkspur?', status: 'answered', opens: 'Yes', says: [/B2/] },
  // Degrees.
  {
    ask: 'no degree, I taught myself everything. would larkspur consider me for firmware developer?',
    status: 'answered',
    says: [/teaching yourself/],
    never: [/^No/],
  },
  {
    ask: 'I have no bachelors but 9 years at the bench. can I still go for the cytology job at Bramblewood?',
    status: 'answered',
    never: [/^No/],
    says: [/or equivalent experience/],
  },
  // Languages of the trade, tools, levels.
  {
    ask: ['tell me about the firmware developer at Larkspur', 'and the languages they work in?'],
    status: 'answered',
    says: [/Rust and C/],
    never: [/English/],
  },
  { ask: 'how good does my excel have to be at bramblewood?', status: 'answered', says: [/Intermediate Excel/] },
  // Years, lengths, dates, hours.
  { ask: 'combien d annees d experience il faut mini chez Vauclair', status: 'answered', says: [/3 ans/] },
  { ask: 'wie lange ist der Vertrag bei Hagedorn?', status: 'answered', says: [/zwei Jahre/] },
  { ask: 'de cuanto tiempo es el contrato en Palafox?', status: 'answered', says: [/12 meses/] },
  { ask: 'cuando se empieza en Palafox', status: 'answered', says: [/1 de marzo de 2027/] },
  { ask: 'ab wann wäre die Stelle bei Hagedorn?', status: 'answered', says: [/1\. April 2027/] },
  { ask: 'when is the bramblewood job supposed to start', status: 'answered', says: [/03\/15\/27/] },
  { ask: 'hasta cuando puedo mandar el curriculum a Palafox?', status: 'answered', says: [/31 de enero/] },
  { ask: 'a que hora se sale los viernes en palafox', status: 'answered', says: [/14:30/] },
  { ask: 'combien d heures par semaine chez vauclair', status: 'answered', says: [/39 heures/] },
  { ask: 'wie viel Urlaub gibt es bei Hagedorn', status: 'answered', says: [/30 Urlaubstage/] },
  { ask: 'what is the reference number of the Bramblewood job?', status: 'answered', says: [/BL-4471/] },
  {
    ask: ["c'est quoi le salaire chez Vauclair ?", 'et la prime elle depend de quoi ?'],
    status: 'answered',
    says: [/indexée sur les ventes/],
  },
  {
    ask: ['what is the pay at Bramblewood?', 'and retirement? any employer match?'],
    status: 'answered',
    says: [/50 cents on the dollar/],
  },
  // Comparisons of one thing stay with that thing.
  {
    ask: 'Who pays better, Gestoría Palafox or Larkspur Instruments?',
    status: 'answered',
    about: ['clerk', 'firmware'],
    says: [/19\.500/, /commensurate/],
    never: [/paternity/],
  },
  {
    ask: 'Bramblewood vs Brillen Hagedorn, who asks for more years?',
    status: 'answered',
    says: [/Three years/, /drei Jahre/],
  },
  { ask: 'do both Bramblewood and Larkspur sponsor a visa?', status: 'answered', says: [/not eligible/, /We sponsor/] },
  // Where the posting is silent, what is echoed is the thing asked for.
  {
    ask: 'hola, cuantos dias de vacaciones dan en la gestoria Palafox?',
    status: 'not-stated',
    says: [/no dice nada sobre las vacaciones/],
  },
  {
    ask: 'combien de jours de teletravail chez vauclair',
    status: 'not-stated',
    says: [/ne dit rien sur les jours au bureau/],
  },
  {
    ask: 'wie viele Tage Homeoffice gibt es bei Brillen Hagedorn?',
    status: 'not-stated',
    says: [/sagt nichts zu Tagen im Büro/],
  },
  {
    ask: 'hola buenas, tienen guarderia en Palafox?',
    status: 'not-stated',
    says: [/no dice nada sobre el cuidado de hijos/],
  },
  { ask: 'bonjour, je peux venir avec mon perroquet chez Vauclair ?', status: 'not-stated', never: [/bonjour|venir/] },
]
