import type { Workplace } from '../fact.ts'

export interface WorkplacePhrase {
  kind: Workplace['kind']
  /** 3 states it outright, 2 describes it, 1 touches on it ("some remote work is possible"). */
  strength: 1 | 2 | 3
  pattern: RegExp
}

/** Talk of remote, hybrid or on-site things that says nothing about where this job is done. Taken out first. */
export const NOT_ABOUT_THE_JOB: readonly RegExp[] = [
  /\bhybrid[\s-](?:and multi-?|multi-?)?(?:clouds?|multi|infrastructures?|architectures?|apps?|applications?|mobile|vehicles?|cars?|engines?|search|retrieval|approach(?:es)?|data|warehouses?|systems?|solutions?|electric|power|identity|models? of|it\b|intelligence|deployments?|integrations?|storage|events?|bonds?|software|profile|skills?|platforms?|role that combines)/giu,
  /\b(?:cloud|on-?prem(?:ise)?s?)\s(?:and|or|\/)\s?hybrid\b/giu,
  /\bremote[\s-](?:sensing|sensors?|monitoring|control(?:led)?|access|desktop|support|servers?|systems?|diagnostics?|devices?|sites?|locations?|patients?|procedures?|execution|branch(?:es)?|api|repositor\w+|client site|areas?|regions?|communities|villages|teams?|colleagues|employees|workers|workforce|stakeholders|clients|users|offices|developers across|learning|interviews?|onboarding|education|health)\b/giu,
  /\b(?:with|manag\w+|lead\w*|support\w*|coordinat\w+)\s(?:\w+\s){0,3}(?:remote(?:ly)?|distributed)\s(?:and \w+ )?(?:teams?|colleagues|offices|developers)\b/giu,
  /\bon-?\s?site\s(?:and off-?site\s)?(?:gym|fitness|caf\w*|canteen|restaurant|parking|child\s?care|daycare|nursery|kindergarten|doctor|clinic|massages?|yoga|health|lunch(?:es)?|meals?|showers?|amenit\w+|facilit\w+|perks|events?|interviews?|visits?|training|trainings|workshops?|meetings?|dining|food|chef|laundry|medical|wellness|customers?|clients?|search|seo|installations?|inspections?|technicians?|services?|support|assessments?|bar|library|pharmacy|salon|chiropract\w*|barista|employees at|with clients|with customers|at (?:client|customer)s?)\b/giu,
  /\b(?:visits?|travel|meetings?|interviews?|final round|workshops?|offsites?|gym|parking|childcare|chiropractor|masseuse|gathering|week)\s(?:is |are )?on-?\s?site\b(?! (?:position|role|job|work))/giu,
  /\boff-?sites?\b/giu,
  /\bon-?site\s?(?:\/|and|-|or)\s?off-?\s?shore\b|\boff-?shore\s?(?:\/|and|-|or)\s?on-?site\b|\bon-?site\s(?:coordinator|lead|workout)\b/giu,
  /\bwebsites?\b|\bon site at (?:the )?(?:client|customer)s?\b/giu,
  /\b(?:office|equipment|home)[\s-](?:supplies|furniture|setup|set-up|manager|dogs?|allowance|budget|stipend|snacks|365|suite|software|party|parties|culture|packages?|equipment)\b/giu,
  /\b(?:home[\s-]?office|work(?:ing)?[\s-]from[\s-]home|wfh|remote(?:[\s-]work(?:ing)?)?|télétravail|teletrabajo)[\s-](?:allowance|budget|stipend|set-?up|equipment|furniture|bonus|zuschuss|ausstattung|pauschale|expenses?)\b/giu,
  /\bms office|microsoft office|office 365|back[\s-]office|front[\s-]office|middle[\s-]office\b/giu,
  /\b(?:no|not) hybrid\b/giu,
  /\bhome office (?:or|and) (?:in )?(?:other|field|regional|branch)\b/giu,
  /\b(?:ibm|microsoft|azure|aws)\s+hybrid\b/giu,
]

/** What says that working elsewhere than on site is out of the question. Read before the rest, then taken out. */
export const NO_REMOTE: readonly RegExp[] = [
  /\bno (?:remote(?:[\s-]work\w*)?|telecommut\w+|telework\w*|work(?:ing)? from home|home[\s-]?office|wfh)\b(?! (?:experience|restrictions?|limits?))/giu,
  /\b(?:not|isn[’']t|never) (?:a |an |be |currently |being |offered |available |open |possible |considering |eligible |able to work |for )*(?:fully |100% )?(?:remote(?:ly)?|telecommut\w+|work from home)\b/giu,
  /\b(?:remote(?:[\s-]work\w*)?|telecommut\w+|telework\w*|work(?:ing)? from home)(?: work| working| option| position| candidates?| applicants?)?s? (?:is|are|will|can|can[’']?t|cannot)\s?(?:not|no)?\s?(?:be )?(?:an option|not|no|possible|available|considered|allowed|accepted|permitted)?\b(?<=\b(?:not|no|not an option|cannot|can[’']t|not (?:be )?(?:possible|available|considered|allowed|accepted|permitted))\b)[^.;]{0,20}/giu,
  /\b(?:cannot|can[’']t|can not|don[’']t|do not|won[’']t|will not|unable to) (?:be |offer |do |support |accept |consider |provide |allow )*(?:worked |performed |done )?(?:remote(?:ly)?|telecommut\w+|work from home)\b/giu,
  /\bdon[’']t apply if you (?:wish|want|need|would like) to work remote\w*/giu,
  /\bremote\s*(?:work)?\s*[:=]\s*(?:no|not possible|none|not available)\b/giu,
  /\b(?:kein(?:e)? (?:home[\s-]?office|remote)|pas de télétravail|sin teletrabajo|no teletrabajo|geen thuiswerk\w*|niet op afstand|bez pracy zdalnej|ei etätyö\w*|sem teletrabalho|no smart working|nicht remote)\b/giu,
]

const DAYS = String.raw`(?:\d(?:[.,]\d)?|one|two|three|four|five|ein(?:en)?|zwei|drei|vier|fünf|un|deux|trois|quatre|uno?|dos|tres|cuatro|due|tre|quattro|twee|drie|vier|två|tre|dois|três|dwa|trzy|kaksi|kolme)`
const RANGE = String.raw`${DAYS}(?:\s?(?:-|–|—|to|or|bis|à|a|tot|till|oder|ou|o|/)\s?${DAYS})?`
const WEEKLY = String.raw`(?:\s?(?:(?:a|per|each|every|/|pro|in der|par|por|a la|a|per|op de|i|w)\s?)?(?:week|wk|woche|semaine|semana|settimana|vecka\w*|uge\w*|tygodni\w*|tydzień|viiko\w*))`
const OFFICE = String.raw`(?:office|offices|on-?\s?site|in[\s-]office|büro|vor ort|bureau|sur site|présentiel|presencial(?:es)?|oficina|in sede|ufficio|in presenza|kantoor|kontor\w*|biur\w*|toimisto\w*|escritório|hq|headquarters|campus|hub|studio)`
const HOME = String.raw`(?:home|remote(?:ly)?|wfh|home[\s-]?office|homeoffice|mobile(?:s|n)? arbeiten|télétravail|distanciel|teletrabajo|remoto|distans|distancia|afstand|smart[\s-]working|lavoro agile|thuis\w*|hemma|hemifrån|hjemme\w*|zdaln\w+|z domu|etä\w*|casa|teletrabalho)`

/** "3 days a week in the office", "in the office 2–3 days"; the first group is the number of days there. */
export const OFFICE_DAYS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\d.])(${RANGE})\+?\s?(?:days?|tagen?|tag|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar)?|dni|dage|dager|päivä\w*|x)\b${WEEKLY}?(?:[^.;,|\d]{0,30}?)\b${OFFICE}(?![\p{L}])`,
    'giu',
  ),
  new RegExp(
    String.raw`\b${OFFICE}(?![\p{L}])[^.;|\d]{0,40}?(?<![\p{L}\d.])(${RANGE})\+?\s?(?:days?|tagen?|tag|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar)?|dni|dage|päivä\w*|x|times)\b${WEEKLY}?(?![^.;|]{0,25}\b${HOME})`,
    'giu',
  ),
]

/** "2 days from home", "2 jours de télétravail": the first group is the number of days elsewhere. */
export const HOME_DAYS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\d.])(${RANGE})\+?\s?(?:days?|tagen?|tag|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar)?|dni|dage|päivä\w*|x)\b${WEEKLY}?(?:[^.;,|\d]{0,25}?)\b${HOME}(?![\p{L}])`,
    'giu',
  ),
  new RegExp(
    String.raw`\b${HOME}(?![\p{L}])[^.;|\d]{0,30}?(?<![\p{L}\d.])(${RANGE})\+?\s?(?:days?|tagen?|tag|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar)?|dni|dage|päivä\w*|x)\b(?:${WEEKLY})?(?![^.;|]{0,25}\b${OFFICE})`,
    'giu',
  ),
]

export const WORKPLACE_PHRASES: readonly WorkplacePhrase[] = [
  // Hybrid
  {
    kind: 'hybrid',
    strength: 3,
    pattern:
      /\b(?:hybrid|hybride[rns]?|híbrid[oa]|ibrid[oa]|hybrydow\w+|hybridi\w*)\b[\s-]*(?:\p{L}+[\s-]){0,2}?(?:work\w*|model\w*|role|position|job|setup|set-up|arrangement|schedule|policy|contract|modell|arbeit\w*|format|mode|modalidad|trabajo|lavoro|pracy|praca|arbete|werk\w*|työ\w*)\b/giu,
  },
  {
    kind: 'hybrid',
    strength: 3,
    pattern:
      /\b(?:work\w*|model|modell?o?|modality|modalidad|modalità|arrangement|setup|environment|travail|trabajo|lavoro|arbeiten|tryb|pracy|praca|trabalho|modalité|type|office)\b[\s:*(-]*(?:is |are |a |mode |de |in |en |modalità |)*(?:hybrid|hybride[rns]?|híbrid[oa]|ibrid[oa]|hybrydow\w+|hybridi)\b/giu,
  },
  {
    kind: 'hybrid',
    strength: 2,
    pattern:
      /(?<![\p{L}])(?:hybrid|hybride[rns]?|híbrid[oa]|ibrid[oa]|hybrydow\w+|hybridi\w*)(?![\p{L}])|#li-hybrid/giu,
  },
  {
    kind: 'hybrid',
    strength: 2,
    pattern:
      /\b(?:partly|partially|part|semi|teilweise|partiel(?:lement)?|parcialmente|parzialmente|deels|częściowo|delvis|osittain)[\s-](?:remote\w*|from home|work\w* from home|mobil\w*|télétravail|teletrabajo|zdaln\w+|thuis\w*)\b|\btélétravail partiel|teletrabajo parcial|teilremote/giu,
  },
  {
    kind: 'hybrid',
    strength: 2,
    pattern:
      /\b(?:mix|blend|combination|balance|split) (?:of|between) (?:\p{L}+[\s-]){0,3}(?:remote|home|office|on-?site)\b|\b(?:office|on-?site)\s?(?:and|&|\/|\+|or)\s?(?:remote|home|wfh)\b|\b(?:remote|home|remoto|zdalnie|thuis)\s?(?:and|&|\+|e|y|et|en|i)\s?(?:in[\s-]|en )?(?:the |la )?(?:office|on-?site|ufficio|presenza|oficina|presencial|kantoor|biurze)\b/giu,
  },
  {
    kind: 'hybrid',
    strength: 2,
    pattern:
      /\b\d{2}\s?%\s?(?:of (?:the|your) time )?(?:remote|home[\s-]?office|homeoffice|from home|télétravail|teletrabajo|thuiswerk\w*|mobil\w*|smart working)(?<!\b100\s?%.*)|\b(?:home[\s-]?office|homeoffice|remote)[^.;|]{0,20}\b(?:bis zu|up to)\s?\d{2}\s?%(?<!100\s?%)/giu,
  },
  {
    kind: 'hybrid',
    strength: 1,
    pattern:
      /\b(?:home[\s-]?office|homeoffice|mobiles arbeiten|mobiles? arbeit\w*|mobil zu arbeiten|telework\w*|télétravail|teletrabajo|smart[\s-]?working|lavoro agile|thuiswerk\w*|thuis te werken|thuis werken|hemarbete|hjemmekontor|hjemmearbejde|etätyö\w*|teletrabalho|pracy zdalnej)\b/giu,
  },
  {
    kind: 'hybrid',
    strength: 1,
    pattern:
      /\b(?:some|occasional(?:ly)?|partial|limited|flexible|option(?:s|al)?(?: for| of| to)?|opportunit\w+ (?:for|to)|possibilit\w+ (?:of|for|to)|flexibility (?:for|to|of)|ability to|freedom to|able to)\s(?:\p{L}+[\s-]){0,2}(?:remote(?:ly)?|work(?:ing)? from home|work(?:ing)? remote(?:ly)?|wfh|telecommut\w+|telework\w*)\b/giu,
  },
  {
    kind: 'hybrid',
    strength: 1,
    pattern:
      /\b(?:remote(?:[\s-]work\w*)?|work(?:ing)? from home|telecommut\w+|telework\w*|wfh)\s(?:is |are |work |working |may be |can be )*(?:possible|options?|optional|considered|negotiable|available|days?|flexibility|opportunit\w+|possibilit\w+|friendly|allowed|allowance|from time to time|occasionally|when needed|as needed)\b/giu,
  },

  {
    kind: 'hybrid',
    strength: 3,
    pattern:
      /\b(?:in|from|at) (?:our|the) (?:\p{L}+ ){0,2}office\b[^.;]{0,30}\bon (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)\b/giu,
  },
  {
    kind: 'hybrid',
    strength: 3,
    pattern:
      /\b(?:from home|home[\s-]?office|remote(?:ly)?|wfh)\s(?:on )?(?:every )?(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|(?:certain|some|selected|set) days|occasion\w*|sometimes|once a week|twice a week)\b/giu,
  },

  // Remote
  {
    kind: 'remote',
    strength: 3,
    pattern:
      /(?<![\p{L}])(?:fully|100\s?%|completely|entirely|full|totally|purely|exclusively|permanent(?:ly)?|all|vollständig|komplett|zu 100\s?%|w pełni|w 100\s?%|totalmente|completamente|al 100\s?%|volledig|fullt|helt|täysin|hoàn toàn)[\s-]*(?:remote\w*|distributed (?:team|company|organi[sz]ation|workforce)|virtual (?:team|position|role)|télétravail|teletrabajo|remot[oa]|da remoto|en remoto|em remoto|zdaln\w+|op afstand|thuis|på distans|etä\w*|work from home|wfh|from home|homeoffice|home[\s-]office|từ xa)\b/giu,
  },
  {
    kind: 'remote',
    strength: 3,
    pattern:
      /\b(?:remote\w*|home[\s-]?office|work from home|télétravail|teletrabajo|zdalnie|wfh)\s?\(?(?:100\s?%|only|full[\s-]?time|total|complet|completo|permanent)\b/giu,
  },
  {
    kind: 'remote',
    strength: 3,
    pattern:
      /\b(?:this|the|our|role|position|job|opportunity|work|contract|location|workplace|setup|arrangement|model|type|standort|lieu|ubicación|sede|lokalizacja)\b[\s:*]*(?:is |will be |can be |are |may be |a |an |performed |done |carried out |listed as |open to |)+(?:\p{L}+[\s-]){0,2}?remote(?:ly)?\b(?! team| colleagues| work(?:ing)? (?:polic|option|possib|days|flex))/giu,
  },
  {
    kind: 'remote',
    strength: 3,
    pattern:
      /\bremote[\s-](?:role|position|job|opportunity|contract|vacancy|first|only|ok|anywhere|worldwide|within|based|in\b|from\b|across|eu\b|us\b|uk\b|europe|emea)|\bwork(?:ing)? from anywhere\b|\bremote[\s-]native\b/giu,
  },
  {
    kind: 'remote',
    strength: 2,
    pattern:
      /\bwork(?:ing)?\s(?:\p{L}+\s){0,2}?remote(?:ly)?\b|\bremote(?:ly)?[\s-](?:work\w*|friendly|positions?|candidates|applicants|company|organi[sz]ation|culture|environment|setup)\b|\bwork(?:ing)?[\s-]from[\s-]home\b|\bwfh\b|\btelecommut\w+|\bdistributed (?:company|organi[sz]ation)\b|#li-remote/giu,
  },
  {
    kind: 'remote',
    strength: 2,
    pattern:
      /\b(?:en remoto|trabajo remoto|trabalho remoto|da remoto|lavoro remoto|praca zdalna|zdalnie|op afstand|på distans|distansarbete|etänä|từ xa|remoto)\b/giu,
  },

  // On site
  { kind: 'onsite', strength: 3, pattern: /^\W*(?:fully )?on-?site (?:in|at|only)\b/giu },
  {
    kind: 'onsite',
    strength: 3,
    pattern:
      /\b(?:fully |100\s?% |full[\s-]time |strictly )?(?:on-?site|on site|in-office|office[\s-]based|in[\s-]person|vor ort|sur site|en présentiel|presencial|in presenza|op kantoor|stacjonarn\w+|på plats|paikan päällä)[\s-]*(?:only|role|position|job|work(?:ing)?|5 days|five days|full[\s-]?time|presence required|is required|required|at our|in our|in (?:the|downtown|midtown)|based)\b/giu,
  },
  {
    kind: 'onsite',
    strength: 3,
    pattern:
      /\b(?:this|the|role|position|job|work|location|workplace|model|type|modalidad|you)\b[\s:*]*(?:is |will be |are |must be |a |an |to be |work |working |based |fully |strictly |performed |)+(?:on-?site|on site|office[\s-]based|in[\s-]office|in[\s-]person|in the office|vor ort|presencial|in presenza|stacjonarn\w+)\b/giu,
  },
  {
    kind: 'onsite',
    strength: 3,
    pattern:
      /\b(?:5|five)[\s-]days?\s?(?:a|per|\/)?\s?(?:week )?(?:in|at|from) (?:the|our) (?:\p{L}+ )?office\b|\b100\s?% (?:presencial|on-?site|in[\s-]office|vor ort|présentiel)\b|#li-onsite/giu,
  },
  // Said in passing it is a gym or a barista; in a "Location:" line it is the job.
  { kind: 'onsite', strength: 1, pattern: /\b(?:onsite|on-site|office[\s-]based|presencial|stacjonarn\w+)\b/giu },
]

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, ein: 1, einen: 1, zwei: 2, drei: 3, vier: 4, fünf: 5 },
  ...{ un: 1, deux: 2, trois: 3, quatre: 4, uno: 1, dos: 2, tres: 3, cuatro: 4, due: 2, tre: 3, quattro: 4 },
  ...{ twee: 2, drie: 3, två: 2, dois: 2, três: 3, dwa: 2, trzy: 3, kaksi: 2, kolme: 3 },
}
