import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

/** Care, logistics, crafts, administration, hospitality, research, retail and industry, in four languages. */
export const WALKS_OF_LIFE = {
  careNurse: sourceDocument(
    `Pflegefachkraft im Nachtdienst (m/w/d)

Haus Lindenhof in Celle ist ein Pflegeheim mit 64 Plätzen, getragen von einem Verein und nicht von Aktionären. Bei uns wohnen Menschen, die früher Schäfer, Lehrerinnen und Kapitäne waren.

Wofür wir Sie brauchen
Nachts sind bei uns zwei Fachkräfte für das ganze Haus da. Eine von ihnen geht im Sommer in den Ruhestand.

Ihre Nächte
- Rundgänge um 22, 1 und 4 Uhr
- Medikamente stellen und geben
- Wunden versorgen
- Angehörige anrufen, wenn es nötig ist

Das bringen Sie mit
- Examen in der Alten- oder Krankenpflege
- Ruhe, wenn es drei Mal gleichzeitig klingelt

Das dürfen Sie mitbringen, müssen es aber nicht
- Weiterbildung in Palliativpflege
- Plattdeutsch

Das geben wir Ihnen
- 4.100 Euro im Monat plus Nachtzuschlag von 25 %
- sieben Nächte am Stück, danach sieben Tage frei
- ein warmes Essen um Mitternacht
- Einspringprämie von 80 Euro

Wie wir mit Demenz umgehen
Niemand wird bei uns fixiert. Wer nachts wandert, darf wandern: Der Flur ist ein Rundweg, und in der Küche brennt immer Licht.

So lernen Sie uns kennen
Zuerst telefonieren Sie mit der Pflegedienstleitung, dann verbringen Sie eine Nacht auf Probe bei uns.`,
    { title: 'Pflegefachkraft Nachtdienst', hiringOrganization: 'Haus Lindenhof', location: 'Celle, Deutschland' },
  ),

  craneOperator: sourceDocument(
    `# Gantry Crane Operator

Tyne Box Terminal, South Shields

## The terminal
We lift 310,000 containers a year between ships, trains and lorries, with four gantries and a workforce of 190. The terminal never shuts except on Christmas Day.

## Your shift
You sit 38 metres up in a heated cab and load and discharge vessels. A checker on the quay talks to you by radio; the computer says which box comes next, and you say whether it is safe to move. Every two hours you swap places with the checker, because nobody can look down for longer than that and stay sharp.

## What you will do
- Load and discharge deep-sea and feeder vessels
- Inspect spreader, ropes and brakes before each shift
- Report damaged boxes and leaking reefers
- Coach trainees in the simulator

## What you need to bring
- A crane or heavy plant ticket, of any kind
- Good eyesight, with or without glasses
- No fear of heights, and we will test it

## Handy, but we can teach it
- VHF radio certificate
- Knowledge of dangerous goods classes

## What is in it for you
- £43,200 a year on a four-on, four-off pattern
- Shift premium of 15 %
- Final salary pension scheme
- Free parking at the gate

## When the wind blows
At 72 km/h the cranes are pinned and everybody comes down. You are paid for the hours that you wait, and no manager may ask you to go back up.

## After you apply
A medical, an hour in the simulator, and a chat over tea with two operators. We answer within ten days, whatever the answer is.`,
    {
      title: 'Gantry Crane Operator',
      hiringOrganization: 'Tyne Box Terminal',
      location: 'South Shields, United Kingdom',
    },
  ),

  stonemason: sourceDocument(
    `Banker Mason wanted for the cathedral works department at Wellesbury

The cathedral has kept its own yard since 1291. Seven masons, two carvers and an apprentice cut every stone by hand that the building loses to the weather.

The work: You take a template from the drawing office, choose a block, and work it at the banker until the fixers can set it. A pinnacle takes about five weeks. Nobody hurries you; the last repair stood for 180 years.

We expect an NVQ level 3 in banker masonry or time served elsewhere, a good hand with mallet and chisel, and lungs that have passed a medical. Lettering would be a bonus, as would some experience with lime mortar.

You will be paid £34,750. There are 28 days of holiday, tools are sharpened by our own smith, and each mason may carve one grotesque of their own design in every ten years of service.

Why by hand? Because saws leave a dead surface that weathers badly, and because visitors come to watch.

Dust: all benches have extraction, masks are fitted to your face, and your lungs are checked once a year at our cost.

The yard trains one apprentice at a time. Masons take turns in teaching, a term each, and are given half a day a week for it.

Write to the Clerk of Works, with photographs of two pieces that you are proud of.`,
    { title: 'Banker Mason', hiringOrganization: 'Wellesbury Cathedral', location: 'Wellesbury, United Kingdom' },
  ),

  buildingOffice: sourceDocument(
    `Sachbearbeitung Bauordnung (w/m/d)
Landkreis Uckerthal, Der Landrat

Der Landkreis Uckerthal sucht zum 1. April 2028 unbefristet eine Sachbearbeitung für das Bauordnungsamt.

Aufgabengebiet:
– Prüfung von Bauanträgen für Wohn- und Nebengebäude
– Beratung von Bauherrschaften am Telefon und im Bürgerbüro
– Ortstermine mit Dienstfahrzeug
– Erarbeitung von Bescheiden und Stellungnahmen in Widerspruchsverfahren

Anforderungsprofil:
– abgeschlossenes Studium in Architektur, Bauingenieurwesen oder öffentlicher Verwaltung
– Kenntnisse der Bauordnung des Landes
– Fahrerlaubnis Klasse B

Wünschenswert sind Erfahrungen im Denkmalschutz.

Unser Angebot:
– Entgeltgruppe 10 TVöD
– 39 Stunden in der Woche, Gleitzeit zwischen 6 und 20 Uhr
– bis zu zwei Tage Telearbeit in der Woche
– Jahressonderzahlung und betriebliche Altersversorgung

Zur Lage des Amtes: Zurzeit liegen 412 Anträge unbearbeitet, weil zwei Stellen lange nicht besetzt waren. Seit Januar werden alle Akten digital geführt, Papier nehmen wir nur noch in Ausnahmefällen an.

Einarbeitung: In den ersten drei Monaten begleitet Sie eine erfahrene Kollegin; einen eigenen Bezirk übernehmen Sie erst danach.

Bewerbungen bitte bis zum 15. Januar 2028 über das Karriereportal des Landkreises. Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.`,
    {
      title: 'Sachbearbeitung Bauordnung',
      hiringOrganization: 'Landkreis Uckerthal',
      location: 'Prenzlow, Deutschland',
    },
  ),

  waiter: sourceDocument(
    `Chef de rang (H/F)

La Table d’Aurélie, Annecy

La maison
Un restaurant de 38 couverts au bord du lac, ouvert depuis 2009 par Aurélie et son frère. Une seule carte, qui change tous les mardis.

Vos missions
• Accueillir les clients et les conseiller sur les vins de Savoie
• Dresser la salle avant midi
• Gérer un rang de cinq tables
• Former les apprentis

Votre profil
• Deux saisons au moins dans un restaurant gastronomique
• L’anglais de la salle
• Le sourire, même à minuit

Ce serait un plus
• Une mention sommellerie
• L’italien

Nous vous offrons
• 2 350 € brut par mois, pourboires partagés à parts égales
• Deux jours de repos consécutifs, le dimanche et le lundi
• Un studio à cinq minutes, pour 300 € par mois
• Les repas du midi et du soir

Notre façon de travailler
Chaque soir avant le service, toute l’équipe goûte les plats et pose ses questions. Après le service, on parle dix minutes de ce qui n’a pas marché, sans chercher de coupable.

Pourquoi nous recrutons
Nous ouvrons une terrasse de vingt places au printemps.`,
    { title: 'Chef de rang', hiringOrganization: 'La Table d’Aurélie', location: 'Annecy, France' },
  ),

  kelpResearcher: sourceDocument(
    `Postdoctoral Research Associate in Kelp Ecology

Skerry Marine Station, Orkney. Fixed term, 30 months, full time.

Project summary
Kelp forests off Orkney have lost a third of their area since 2004. The project asks whether heat-tolerant strains can be planted back, and who in the islands would want that.

Role purpose
To design, run and publish a planting experiment at six sites, together with two PhD students and the local creel fishers.

Key responsibilities
1. Lead fieldwork by boat and by diving, about 60 days a year
2. Analyse growth and survival in R
3. Write at least three papers as first author
4. Present the results in village halls as well as at conferences

Person specification

Essential
A PhD in marine ecology or a related field
HSE Professional Scuba or equivalent
A record of publishing

Desirable
Experience with genomics
A powerboat licence

The station
Fourteen researchers, three technicians, one cook. The station is a former herring factory; the nearest shop is nine miles away. Everybody takes a turn on the washing-up rota, professors included.

Diving safety
No dive goes ahead with fewer than four people. The diving officer can cancel a day without giving reasons, and nobody's contract depends on days at sea.

Salary and conditions
£38,205 to £42,100. 40 days of leave including public holidays. Shared housing on site at £210 a month. One trip home a term is paid.

Open data
All data are published within a year of collection, also when the result is a disappointing one.`,
    {
      title: 'Postdoctoral Research Associate in Kelp Ecology',
      hiringOrganization: 'Skerry Marine Station',
      location: 'Orkney, United Kingdom',
    },
  ),

  shopManager: sourceDocument(
    `Encargado/a de tienda

Zapatos Arrieta, Vitoria. Hacemos y vendemos zapatos desde 1952, hoy con tres tiendas y un taller.

Qué harás
- Abrir y cerrar la tienda
- Organizar los turnos de cuatro personas
- Hacer los pedidos al taller
- Atender a los clientes los sábados

Qué pedimos
- Dos años llevando un equipo
- Español y algo de euskera
- Saber escuchar a quien le aprieta el zapato

Se valorará
- Conocimientos de reparación de calzado
- Francés

Qué ofrecemos
- 24.000 € al año más comisión
- 25 días laborables de vacaciones
- Un par de zapatos a medida cada año
- Cerramos los domingos y todo agosto por la tarde

Cómo aprenderás
Las dos primeras semanas las pasas en el taller, haciendo tu propio par; así sabes lo que vendes.

Por qué buscamos a alguien
Maite se jubila en junio después de treinta años y quiere enseñarlo todo antes de irse.`,
    { title: 'Encargado/a de tienda', hiringOrganization: 'Zapatos Arrieta', location: 'Vitoria-Gasteiz, España' },
  ),

  machinist: sourceDocument(
    `Zerspanungsmechaniker:in Drehtechnik

Räderle Antriebe GmbH · Tuttlingen

ÜBER UNS
Wir drehen und schleifen Zahnräder für Herzpumpen. 85 Leute, 40 Maschinen, kein Teil schwerer als eine Münze.

DEINE AUFGABEN
CNC-Drehmaschinen rüsten und einfahren
Erste Teile messen und freigeben
Programme an der Steuerung anpassen
Werkzeuge verwalten

DEIN PROFIL
Abgeschlossene Ausbildung als Zerspanungsmechaniker:in oder Feinwerkmechaniker:in
Erfahrung mit Fanuc oder Siemens Sinumerik
Gefühl für ein Tausendstel

KEIN MUSS, ABER SCHÖN
Kenntnisse im Langdrehen
Ein AdA-Schein

DEIN PLUS BEI UNS
Tarif der IG Metall, EG 8
35-Stunden-Woche
Zwei Schichten, keine Nachtschicht
Zuschuss von 50 Euro zum Fahrrad oder zur Bahn

WIE WIR ARBEITEN
Jede Maschine gehört einem Paar, das sich die Schichten selbst aufteilt. Wer einen Fehler meldet, bekommt keinen Ärger, sondern einen Kaffee vom Schichtleiter. Ausschuss wird einmal in der Woche gemeinsam angesehen.

WARUM DIESE STELLE FREI IST
Im Herbst kommen vier neue Maschinen in die Halle 3, und dafür fehlen uns Hände.

BEWERBUNG
Ein Foto von deinem Zeugnis an 0151 genügt. Danach arbeitest du einen Vormittag bei uns zur Probe und sprichst mit dem Meister.`,
    {
      title: 'Zerspanungsmechaniker:in Drehtechnik',
      hiringOrganization: 'Räderle Antriebe GmbH',
      location: 'Tuttlingen, Deutschland',
    },
  ),

  funeralAssistant: sourceDocument(
    `Funeral Service Operative

Job ref: 0417
Employer: Penhallow & Nance Funeral Directors
Base: Truro
Hours: 40 a week, plus one night in six on call

Penhallow & Nance has looked after Cornish families for four generations. We arrange about 700 funerals a year from three offices.

In this role you bring people who have died into our care, at any hour and from anywhere: homes, hospitals, now and then a beach. You wash and dress them, drive the hearse, and carry the coffin. When no family comes, you are the family.

You should have a full clean driving licence, be able to carry your share of 120 kg, and be willing to wear a black coat in August. You should be kind without talking much.

It would help if you could speak at a lectern, or play the organ, but neither is needed.

How we look after our staff: after a hard call you go home, paid, and somebody rings you the next morning. There is a counsellor whom you can see six times a year without telling us.

Training: you spend your first month alongside a senior operative. After a year we pay for the diploma in funeral arranging if you want it.

In return: £26,300, on-call payments of £45 a night, a made-to-measure suit, 30 days of leave.

We do not advertise prices on this page and we do not work for direct cremation firms; we think that people should be able to say goodbye.`,
    { title: 'Funeral Service Operative', hiringOrganization: 'Penhallow & Nance', location: 'Truro, United Kingdom' },
  ),

  floristMaker: sourceDocument(
    `WE'RE HIRING: FLORIST

stem & thistle // glasgow

what we do
weddings, restaurants and one very demanding opera house. everything is grown within 80 miles or it does not come through the door.

a week with us
mondays and tuesdays you condition and prep. wednesdays you build for restaurants, which means getting up at 5. thursdays and fridays are for weddings. saturdays we install, about 25 of them a year. sundays nobody touches a flower.

you'll get on well here if
* you've worked two years as a florist
* you can wire a buttonhole in under two minutes
* you drive a van without fear
* compost jokes make you laugh

extra points if you grow things yourself or know how to rig large installations

the good bits
* £28,000, paid monthly
* january off, the whole of it, paid
* flowers home every friday
* a share in the tips that brides' fathers press into our hands

our thing about foam
we don't use floral foam. it's plastic, it ends up in the sea, and you can do it all with chicken wire and moss. we'll show you.

how to get in touch
send three photos and your favourite weed to hello at stem and thistle. we meet for soup, then you do a paid trial day.`,
    { title: 'Florist', hiringOrganization: 'Stem & Thistle', location: 'Glasgow, Scotland' },
  ),
}
