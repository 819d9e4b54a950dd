import type { AskedCase, AskedRole } from './asked-case.ts'

/** Lists, explanations and what postings never say, as people type them in four languages. */
export const walksOfLifeQuestions: readonly AskedCase[] = [
  // A care home, in German.
  says(
    'careNurse',
    'Was sind die Aufgaben im Nachtdienst im Haus Lindenhof?',
    [/Rundgänge/, /Medikamente/, /Wunden/],
    [/Palliativ/],
  ),
  says('careNurse', 'Was muss ich für das Haus Lindenhof mitbringen?', [/Examen/], [/Plattdeutsch/]),
  says('careNurse', 'Was ist beim Haus Lindenhof nur von Vorteil?', [/Palliativpflege/, /Plattdeutsch/], [/Examen/]),
  says('careNurse', 'Was bietet mir Haus Lindenhof?', [/Nachtzuschlag/, /warmes Essen/], [/Examen/]),
  says('careNurse', 'Warum sucht Haus Lindenhof jemanden für die Nacht?', [/Ruhestand/]),
  says('careNurse', 'How many nights in a row at Haus Lindenhof, and then?', [/sieben Nächte/]),
  says('careNurse', 'wie läuft die bewerbung bei haus lindenhof ab', [/Nacht auf Probe/]),
  silent('careNurse', 'Warum ist die letzte Nachtschwester im Haus Lindenhof gegangen?'),
  silent('careNurse', 'Wie viele Leute haben sich beim Haus Lindenhof schon beworben?'),
  silent('careNurse', 'Sind die Kollegen im Haus Lindenhof nett?'),

  // A container terminal, under plain headings.
  says(
    'craneOperator',
    'What are the duties of the crane operator at Tyne Box?',
    [/deep-sea/, /spreader/, /reefers/, /trainees/],
    [/eyesight/],
  ),
  says('craneOperator', 'what do i need for the gantry crane job', [/ticket/, /eyesight/, /heights/], [/VHF/]),
  says('craneOperator', 'whats just handy to have at tyne box terminal', [/VHF/, /dangerous goods/], [/eyesight/]),
  says('craneOperator', 'Tyne Box perks?', [/pension/, /parking/], [/VHF/]),
  says('craneOperator', 'Why do Tyne Box operators swap with the checker?', [/stay sharp/]),
  says('craneOperator', 'how is a shift at tyne box terminal organised', [/38 metres|two hours|four-on/]),
  says('craneOperator', 'How does Tyne Box Terminal pick its crane operators?', [/hour in the simulator/]),
  says('craneOperator', 'gantry crane operator: what sort of place is it?', [/310,000|never shuts/]),
  silent('craneOperator', 'How many accidents did Tyne Box Terminal have last year?'),
  silent('craneOperator', 'What is the shift manager at Tyne Box like?'),
  silent('craneOperator', 'Who else has applied for the crane operator job?'),

  // A cathedral yard, all in prose.
  says('stonemason', 'What does a banker mason at Wellesbury do?', [/template/]),
  says('stonemason', 'which requirements does the cathedral have for the mason', [/NVQ level 3/]),
  says('stonemason', 'What would only be a bonus for the banker mason?', [/Lettering/]),
  says('stonemason', 'why do they still cut by hand at wellesbury?', [/dead surface/]),
  says('stonemason', 'How does Wellesbury Cathedral protect me from dust?', [/extraction/]),
  says('stonemason', 'how are apprentices taught at the wellesbury yard', [/a term each|one apprentice/]),
  says('stonemason', 'banker mason - how do i apply, and what with?', [/photographs of two pieces/]),
  silent('stonemason', 'Why did the last mason leave Wellesbury?'),
  silent('stonemason', 'Is the Clerk of Works at Wellesbury strict?'),
  silent('stonemason', 'how many people applied to wellesbury last time'),

  // A county office, in the German of offices.
  says(
    'buildingOffice',
    'Welche Aufgaben hat die Sachbearbeitung Bauordnung?',
    [/Bauanträgen/, /Beratung/, /Ortstermine/, /Bescheiden/],
    [/Fahrerlaubnis/],
  ),
  says(
    'buildingOffice',
    'Welche Anforderungen stellt der Landkreis Uckerthal?',
    [/Studium/, /Bauordnung des Landes/, /Klasse B/],
    [/Denkmalschutz/],
  ),
  says('buildingOffice', 'was bietet der landkreis uckerthal', [/Gleitzeit/, /Altersversorgung/], [/Fahrerlaubnis/]),
  says('buildingOffice', 'Warum sind beim Landkreis Uckerthal so viele Anträge unbearbeitet?', [
    /zwei Stellen lange nicht besetzt/,
  ]),
  says('buildingOffice', 'Wie werde ich beim Landkreis Uckerthal eingearbeitet?', [/erfahrene Kollegin/]),
  says('buildingOffice', 'What is desirable for the job at Landkreis Uckerthal?', [/Denkmalschutz/], [/Klasse B/]),
  says('buildingOffice', 'Wie werden die Akten im Landkreis Uckerthal geführt?', [/digital/]),
  says('buildingOffice', 'wie bewerbe ich mich beim landkreis uckerthal und bis wann', [
    /Karriereportal/,
    /15\. Januar/,
  ]),
  silent('buildingOffice', 'Wie ist der Chef beim Landkreis Uckerthal so?'),
  silent('buildingOffice', 'Wer hat die Stelle beim Landkreis Uckerthal vorher gemacht?'),
  silent('buildingOffice', 'Wie hoch sind meine Chancen beim Landkreis Uckerthal?'),

  // A restaurant, in French.
  says(
    'waiter',
    "Quelles sont les missions du chef de rang à La Table d'Aurélie ?",
    [/vins de Savoie/, /Dresser la salle/, /cinq tables/],
    [/Deux saisons/],
  ),
  says('waiter', "Quel profil cherche La Table d'Aurélie ?", [/Deux saisons/, /anglais/], [/sommellerie/]),
  says(
    'waiter',
    "Quels avantages offre La Table d'Aurélie ?",
    [/pourboires/, /studio/, /repas du midi/],
    [/sommellerie/],
  ),
  says('waiter', "Pourquoi La Table d'Aurélie recrute ?", [/terrasse/]),
  says('waiter', "Comment travaille l'équipe à La Table d'Aurélie ?", [/goûte les plats/]),
  says('waiter', "what is a plus but not a must at La Table d'Aurélie", [/sommellerie/, /italien/], [/Deux saisons/]),
  silent('waiter', "Pourquoi le dernier chef de rang de La Table d'Aurélie est-il parti ?"),
  silent('waiter', "Combien de candidats y a-t-il pour La Table d'Aurélie ?"),
  silent('waiter', "Aurélie est-elle une bonne patronne, à La Table d'Aurélie ?"),

  // A research station.
  says(
    'kelpResearcher',
    'What are the responsibilities of the kelp postdoc?',
    [/fieldwork/, /in R/, /three papers/, /village halls/],
    [/genomics/],
  ),
  says(
    'kelpResearcher',
    'essential criteria for the Skerry Marine Station post?',
    [/PhD/, /Scuba/, /publishing/],
    [/genomics/],
  ),
  says('kelpResearcher', 'what is desirable but not essential at skerry', [/genomics/, /powerboat/], [/Scuba/]),
  says('kelpResearcher', 'what does the Skerry Marine Station offer', [/40 days/, /housing/], [/genomics/]),
  says('kelpResearcher', 'How does Skerry keep its divers safe?', [/fewer than four|diving officer/]),
  says('kelpResearcher', 'Why is the kelp project being done?', [/lost a third|heat-tolerant/]),
  says('kelpResearcher', 'how does skerry handle data', [/within a year/]),
  silent('kelpResearcher', 'What happened to the previous postdoc at Skerry?'),
  silent('kelpResearcher', 'Is the diving officer at Skerry easy to get along with?'),

  // A shop, in Spanish.
  says(
    'shopManager',
    '¿Cuáles son las tareas del encargado en Zapatos Arrieta?',
    [/Abrir y cerrar/, /turnos/, /pedidos/],
    [/reparación/],
  ),
  says('shopManager', '¿Qué requisitos pide Zapatos Arrieta?', [/Dos años/, /euskera/], [/Francés/]),
  says('shopManager', '¿Qué ofrece Zapatos Arrieta?', [/comisión/, /par de zapatos a medida/], [/euskera/]),
  says('shopManager', '¿Por qué busca Zapatos Arrieta a alguien?', [/se jubila/]),
  says('shopManager', '¿Cómo se aprende el trabajo en Zapatos Arrieta?', [/taller, haciendo/]),
  silent('shopManager', '¿Cómo es la jefa de Zapatos Arrieta?'),
  silent('shopManager', '¿Cuánta gente se ha presentado al puesto de Zapatos Arrieta?'),

  // A factory, with headings in capitals.
  says(
    'machinist',
    'Welche Aufgaben habe ich bei Räderle Antriebe?',
    [/rüsten/, /messen/, /Programme/, /Werkzeuge/],
    [/Langdrehen/],
  ),
  says('machinist', 'Was brauche ich für Räderle?', [/Ausbildung/, /Fanuc/], [/AdA/]),
  says('machinist', 'was ist bei räderle kein muss', [/Langdrehen/, /AdA-Schein/], [/Fanuc/]),
  says('machinist', 'Welche Vorteile habe ich bei Räderle Antriebe?', [/IG Metall/, /35-Stunden/], [/Fanuc/]),
  says('machinist', 'Wie geht man bei Räderle mit Fehlern um?', [/Kaffee|Ausschuss/]),
  says('machinist', 'What does Räderle make?', [/Zahnräder/]),
  says('machinist', 'wie sind die schichten bei räderle', [/Zwei Schichten|Schichten selbst/]),
  says('machinist', 'Wie läuft das Bewerbungsverfahren bei Räderle?', [/Vormittag/]),
  silent('machinist', 'Wie viele Kollegen haben bei Räderle letztes Jahr gekündigt?'),
  silent('machinist', 'Ist der Meister bei Räderle ein guter Chef?'),

  // Undertakers, all in prose.
  says('funeralAssistant', 'What would I do at Penhallow & Nance?', [/into our care|hearse/]),
  says('funeralAssistant', 'what must i have for the funeral service operative job', [/driving licence/]),
  says('funeralAssistant', 'what would help but is not needed at penhallow & nance', [/lectern/]),
  says('funeralAssistant', 'How does Penhallow look after its people after a hard day?', [/counsellor|go home, paid/]),
  says('funeralAssistant', 'how would penhallow & nance train me', [/senior operative/]),
  says('funeralAssistant', 'benefits at Penhallow & Nance', [/suit/]),
  says('funeralAssistant', 'Why does Penhallow & Nance not do direct cremations?', [/say goodbye/]),
  says('funeralAssistant', 'how often on call at penhallow?', [/one night in six/]),
  silent('funeralAssistant', 'Why did the last operative quit Penhallow & Nance?'),
  silent('funeralAssistant', 'what is the boss of penhallow & nance like'),
  silent('funeralAssistant', 'Are the colleagues at Penhallow & Nance any fun?'),

  // A florist who writes no capitals.
  says('floristMaker', 'Why does Stem & Thistle not use floral foam?', [/plastic/]),
  says('floristMaker', 'how do they hire at stem and thistle', [/soup|trial day/]),
  says('floristMaker', 'how early on wednesdays, stem & thistle', [/at 5/]),
  silent('floristMaker', 'How is the owner of Stem & Thistle to work for?'),
  silent('floristMaker', 'has stem & thistle had many applications?'),
  silent('floristMaker', 'Why is the previous florist no longer at Stem & Thistle?'),
]

function says(about: AskedRole, ask: string, wanted: readonly RegExp[], never: readonly RegExp[] = []): AskedCase {
  return { ask, status: 'answered', about: [about], says: wanted, never }
}

function silent(about: AskedRole, ask: string): AskedCase {
  return { ask, status: 'not-stated', about: [about] }
}
