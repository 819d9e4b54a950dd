import { NEEDS_MODIFIER } from '../../postings/titles/find-titles.ts'
import { nounOf } from '../../postings/titles/title-roles.ts'

/** What people are by trade, folded; of long words the end that makes the trade ("Landschaftsgärtner", "zookeeper"). */
const TRADES: readonly string[] = [
  // English
  `actor artist astronaut auctioneer baker barber barista bartender beekeeper blacksmith boatbuilder bookbinder
  bookkeeper bricklayer builder butcher butler caretaker carer carpenter cashier caterer chauffeur chef childminder
  cleaner clerk cobbler concierge confectioner cook cooper courier curator dancer decorator dentist dietitian
  diver docker doctor dressmaker driver electrician embalmer farmer farrier firefighter fisherman fitter florist forester
  gamekeeper gardener glazier goldsmith groundskeeper guard hairdresser handyman housekeeper
  interpreter janitor jeweller jeweler joiner journalist labourer laborer landscaper lawyer lecturer librarian
  lifeguard locksmith machinist maid mason mechanic midwife miller milliner miner musician nanny notary nurse optician
  painter paralegal paramedic pharmacist photographer physician physiotherapist pilot plasterer plumber postman
  potter printer producer psychologist radiographer ranger receptionist reporter roofer saddler sailor scaffolder
  seamstress secretary shepherd shoemaker silversmith singer solicitor steward stonemason surgeon surveyor sweep tailor tanner
  teacher tiler translator tutor typist undertaker upholsterer usher valet vet veterinarian waiter waitress watchmaker
  weaver welder winemaker woodcutter zookeeper`,
  // Deutsch
  `arzt arztin anwalt anwaltin apotheker augenoptiker automechaniker backer backerin baumpfleger bauer bestatter bibliothekar
  brieftrager buchhalter busfahrer dachdecker dolmetscher drucker elektriker elektroniker ergotherapeut erzieher fahrer
  fensterputzer feuerwehrmann fischer fliesenleger florist forster fotograf friseur friseurin gartner gartnerin glaser
  goldschmied hausmeister hebamme heizungsbauer imker installateur jager kassierer kellner kellnerin klempner koch
  kochin konditor krankenpfleger krankenschwester kraftfahrer lagerist lehrer lehrerin logopade maler maurer mechaniker
  mechatroniker metzger monteur musiker notar pfleger pflegerin pfortner physiotherapeut pilot polizist postbote putzkraft
  reinigungskraft rettungssanitater sanger schlosser schneider schornsteinfeger schreiner schuster schweisser sekretar
  sekretarin steinmetz steuerberater tierarzt tierpfleger tischler trainer ubersetzer uhrmacher verkaufer verkauferin
  winzer zahnarzt zimmermann`,
  // Français
  `agriculteur aide-soignant apiculteur avocat bijoutier boucher boulanger boulangere caissier caissiere
  charpentier chaudronnier chauffeur coiffeur coiffeuse comptable conducteur cordonnier couturier couturiere couvreur
  cuisinier cuisiniere dentiste ebeniste electricien electricienne fleuriste forgeron grutier horloger infirmier
  infirmiere jardinier kinesitherapeute libraire livreur macon mecanicien menuisier notaire opticien patissier peintre
  pharmacien plombier pompier professeur receptionniste sage-femme secretaire serrurier serveur serveuse soudeur tailleur
  traducteur vendeur vendeuse veterinaire viticulteur`,
  // Español
  `abogado agricultor albanil apicultor arquitecto bibliotecario bombero cajero cajera camarero camarera camionero
  carnicero carpintero cartero cerrajero cocinero cocinera conductor conserje contable costurera dentista electricista
  enfermero enfermera farmaceutico fisioterapeuta florista fontanero fotografo herrero jardinero limpiador limpiadora
  maestro mecanico medico mozo ninera panadero panadera partera pastelero peluquero peluquera pescador pintor profesor
  recepcionista relojero repartidor sastre secretaria soldador taxista techador traductor vaquero vendedor veterinario
  vigilante zapatero`,
]

const WORDS = new Set(
  TRADES.flatMap(words => words.split(/\s+/u)).map(word => word.normalize('NFKD').replace(/\p{M}/gu, '')),
)
const LONG_ENOUGH = 5
const ENDS = [...WORDS].filter(word => word.length >= LONG_ENOUGH)

/** Whether a word, folded, says what somebody is, by trade or in an office. */
export function isOccupation(word: string): boolean {
  return isTrade(word) || formsOf(word).some(form => nounOf(form) !== undefined && !NEEDS_MODIFIER.has(form))
}

/** Of an everyday trade: nobody calls a roofer a baker, as one does an analyst a consultant. */
export function isTrade(word: string): boolean {
  const forms = formsOf(word)
  return forms.some(form => WORDS.has(form)) || ENDS.some(end => forms.at(-1)!.endsWith(end))
}

function formsOf(word: string): string[] {
  return [word, word.replace(/(?:innen|in|s)$/u, '')]
}
