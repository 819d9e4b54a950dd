/** What people call openings when they look for one. Alternatives of a regular expression over folded text. */
export const OPENINGS =
  'jobs|roles|positions|openings|vacancies|postings|listings|opportunities|gigs|stellen|stellenangebote|offene stellen|(?:teilzeit|vollzeit|neben|mini)(?:stellen|jobs)|offres|postes|emplois|empleos|trabajos|vacantes|puestos|ofertas|lavori|offerte|vagas|vacatures|jobbtre?|ofert[ya]'

/** One opening: only together with a cue that any will do ("any job", "a job in"). */
export const OPENING =
  'job|role|position|opening|vacancy|posting|listing|opportunity|gig|stelle|offre|poste|emploi|empleo|lavoro|vaga|vacature'

/** "How many jobs", "number of openings", "count the roles". */
export const COUNT_CUES: readonly RegExp[] = [
  words(`how many (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,7}?(?:${OPENINGS})`),
  words(`(?:number|count|total|amount) of (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,7}?(?:${OPENINGS})`),
  words(`(?:count|tally) (?:the|all|up)? ?(?:[\\p{L}\\p{N}+#/&()'-]+ ){0,7}?(?:${OPENINGS})`),
  words(
    `(?:${OPENINGS}|${OPENING})\\b.{0,60}\\bhow many(?: exactly| in total| are there| (?:do|have) you| of (?:them|those))`,
  ),
  words(`how many (?:do|have) you (?:have|got)|how many (?:are there|in total|exactly)`),
  words(
    `(?:wie viele|wieviele|combien d[e'] ?|cuant[oa]s|quant[ie]|quantas|hoeveel|ile|hur manga) (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,5}?(?:${OPENINGS})`,
  ),
]

/** "Which role pays most", "best paid jobs". */
export const RANK_PAY_CUES: readonly RegExp[] = [
  words(`(?:pays?|paid|paying|earns?) (?:the )?(?:most|best|highest|more than (?:all|any)|top)`),
  words(`(?:highest|best|top|most|well)[ -](?:paid|paying|pay|salary|salaries|compensated|compensation)`),
  words(`(?:highest|biggest|largest|top) (?:base )?(?:salary|salaries|pay|compensation|wage|rate)`),
  words(`(?:sort|order|rank|list)(?:ed)? (?:\\p{L}+ ){0,3}by (?:pay|salary|compensation)`),
  words(`(?:am besten bezahlt|mieux payes?|mejor pagad[oa]s?|meglio pagat[oi])`),
  words(
    `(?:zahl(?:t|en)|verdient man)(?: \\p{L}+){0,2} am (?:meisten|besten)|paient? le (?:plus|mieux)|pagan? (?:mas|mejor)`,
  ),
]

/** "Which role pays least", "lowest paid jobs". */
export const RANK_PAY_LOWEST_CUES: readonly RegExp[] = [
  words(`(?:pays?|paid|paying|earns?) (?:the )?(?:least|lowest|worst)`),
  words(`(?:lowest|worst|least|poorest)[ -](?:paid|paying|pay|salary|salaries|compensated|compensation)`),
  words(`(?:lowest|smallest) (?:base )?(?:salary|salaries|pay|compensation|wage|rate)`),
  words(`(?:am schlechtesten bezahlt|am wenigsten bezahlt|moins (?:bien )?payes?|peor pagad[oa]s?|meno pagat[oi])`),
]

/** "Newest jobs", "what came in lately". The word must stand by one for openings: "the latest start date" asks a fact. */
export const NEWEST_CUES: readonly RegExp[] = [
  words(
    `(?:newest|latest|most recent|freshest|recently (?:posted|added|opened|published)|just (?:posted|added|opened)|newly (?:posted|added|opened)|neueste[nrs]?) (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,5}?(?:${OPENINGS}|${OPENING})`,
  ),
  words(
    `(?:${OPENINGS}|${OPENING}) (?:\\p{L}+ ){0,4}?(?:posted|added|opened|published) (?:most )?(?:recently|lately|last|today|this week|this month)`,
  ),
  words(`(?:new|fresh) (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,4}?(?:${OPENINGS})`),
  words(`what(?:'?s| is| came in) (?:new|newest)`),
]

const FILLERS = `(?:[\\p{L}\\p{N}+#/&()'.%-]+ ){0,8}?`

/** "Any … jobs", "show me … openings", "I'm based in …, anything for …". */
export const SEARCH_CUES: readonly RegExp[] = [
  words(`(?:any|some|more|other|all|all the|every|these|only) ${FILLERS}(?:${OPENINGS})`),
  words(
    `any (?:${FILLERS})(?:${OPENING}) (?:paying|with|in|at|for|that|where|near|around|using|offering|which|open|available|out there|left)`,
  ),
  words(
    `(?:show|list|find|give|get|send|search|suggest|recommend)(?: me| us)? (?!the (?:tools|skills|perks|benefits|duties|requirements))${FILLERS}(?:${OPENINGS})`,
  ),
  words(
    `(?:looking|searching|hunting|on the lookout|in the market|keen|interested) (?:for|in) (?:a |an |any |some |new )?${FILLERS}(?:${OPENINGS}|work)`,
  ),
  words(`(?:looking|searching|hunting) for (?:a |an |another |my next |my first |something )`),
  words(
    `(?:what|which) (?:other )?${FILLERS}(?:${OPENINGS}) (?:do you|are|have|has|is|ask|want|need|use|pay|require|offer|can|would|could|mention|include|involve|accept|allow|sponsor|let|don't|do not|exist|fit|match|start|come|involving|that|there|in|at|with|for)`,
  ),
  words(
    `(?:do you|have you|does anyone|are there|is there|got|have) (?:have |got |know of )?(?:any|anything|something|some|an?)?(?: open)? ?${FILLERS}(?:${OPENINGS})`,
  ),
  words(
    `(?:anything|something|what have you got|what's (?:there|available|open)|what do you have) (?:for|in|with|as|around|near|remote|hybrid|on[- ]?site|paying|that|where|using|open|suitable|available)(?! (?:it|them|that|this|him|her|you|me there))`,
  ),
  /[,.] (?:anything|any)\W*$/u,
  words(
    `(?:is|are) (?:anyone|anybody|someone|somebody|you|they|you guys) (?:still |currently )?(?:hiring|recruiting|looking for)`,
  ),
  words(`(?:who|who's|whos) (?:is )?(?:hiring|recruiting|looking for)`),
  words(
    `(?:i want|i need|i'd like|i would like|i'm after|im after|want|need) (?:a |an |some )(?!.{0,30}\\bvisa\\b)${FILLERS}(?:${OPENING}|${OPENINGS})`,
  ),
  words(
    `(?:${OPENINGS}) (?:paying|with|in|at|for|that|where|near|around|using|which|mentioning|asking|requiring|wanting|offering|over|above|under|pls|please|available|open|mit|ohne|unter|uber|ab|bei|avec|sans|chez|a|de (?:moins|plus|menos|mas)|con|sin|en|hasta)`,
  ),
  words(
    `(?:welche|quels|quelles|que|cuales) ${FILLERS}(?:${OPENINGS}) (?:sind|gibt|habt|haben|bietet|sont|avez|proposez|y a|hay|son|estan|tienen|ofrecen)`,
  ),
  words(`(?:zeige?|liste|montre[rz]?|muestra(?:me)?)(?:[ -](?:mir|uns|moi|nous|me))? ${FILLERS}(?:${OPENINGS})`),
  words(
    `(?:gibt es|habt ihr|suche|y a[- ]t[- ]il|je cherche|avez[- ]vous|busco|hay|cerco|avete|ci sono|procuro|ha|szukam) ${FILLERS}(?:${OPENINGS}|${OPENING})`,
  ),
]

/** A message that is nothing but what is wanted: "remote python jobs?", "Looker + analyst jobs". */
export const BARE_SEARCH = new RegExp(
  `^\\W*(?:[\\p{L}\\p{N}+#/&()'’.,%€$£-]+ (?:\\+ )?){1,9}?(?:${OPENINGS})(?: (?:pls|please|thanks|thx|only|too|anyone))*\\W*$`,
  'u',
)

/** “The newest job” is found by comparing all of them. */
const SUPERLATIVE = `(?:newest|latest|freshest|most recent|most|best|highest|biggest|largest|top|lowest|least|worst)(?![\\p{L}\\p{N}])`

/** One role is meant: a demonstrative or a possessive right before the word for it. */
export const ONE_ROLE = words(
  `(?:this|that|the same|your|their|his|her|its) (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,4}?(?:${OPENING})|(?:the|(?!(?:what|which|who|where|there|here|it|that|how)['’])[\\p{L}]+['’]s)(?! ${SUPERLATIVE}) (?:[\\p{L}\\p{N}+#/&()'-]+ ){0,6}?(?:${OPENING})(?! (?:market|title|offers))`,
)

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'u')
}
