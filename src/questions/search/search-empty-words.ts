/** Words with which people look for jobs and that no posting need contain, folded. Beside `EMPTY_WORDS`. */
export const SEARCH_EMPTY_WORDS: ReadonlySet<string> = new Set(
  `actually advertised ago also anyone anybody apart area areas around available aware based best better big biggest
  both browse career careers chance city cities close closer company companies comp compensation count country currency
  currently day days display earn earning earns employer employers euro euros exactly exist existing exists experience
  experienced eye fancy filter find finding firm firms fit fits fitting full good great guys happening happy have help
  here high higher highest low lower lowest worst poorest smallest hire hires hiring hour hourly hours hunt hunting idea ideally including interest interested
  involve involves involving keen know knowing knowledge know-how kind kinds knowing last lately latest level like list
  live lived lives living location locations look looks mainly market matching max maximum mention mentioned mentioning
  mentions min minimum mind moment month monthly months most mostly move moved moving near nearby need new newest newly
  next number numbers open opened option options ones only overall paid pay paying pays per person possible possibly
  prefer preferably preferred quick quite range rate rates ready recent recently recruit recruiters recruits region
  relevant require required requires result results right salaries salary same search searching see seeking seek show
  similar skill skilled skills soon sort sorted specific start starting starts stack state still suit suitable suits
  switch team teams tech tell technology than then there these title titles today tomorrow tool tools top total town
  type types update upwards use uses using want wanted wants week weekly weeks well wish with within work working works
  year yearly years yet zone
  candidat candidate candidates dev devs expert pro someone something somewhere anywhere everything everyone else else's
  any anything all every each instead either neither none lot lots bunch couple few several some many much more less least
  welche welcher welches zahlt zahlen bezahlt meisten besten verdient zeig zeige liste diese
  quel quelle quels quelles paie paient plus mieux ouvert ouverts que cual cuales paga pagan mas abiertos hay
  combien cuantos cuantas puestos montre moi muestra muestrame estos estas ces
  wieviele viele suche sucht gibt gibts habt offene offen freie jobs stellen stelle als bei nahe nähe umkreis raum gehalt mindestens
  andere anderen weitere dort autre autres la-bas otro otra otros otras alli alla ahi altri altre
  cherche recherche propose proposez avez poste postes offre offres emploi emplois autour salaire minimum
  busco buscar tienen tienes trabajo trabajos empleo empleos ofertas cerca sueldo minimo`
    .split(/\s+/u)
    .filter(Boolean),
)
