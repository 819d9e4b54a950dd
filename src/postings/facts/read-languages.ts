import { allMatches } from '../../all-matches.ts'
import type { Passage, SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { languageLevels, languageNames } from './language-words.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { quoteAt, type Span } from './quote-at.ts'
import { readNecessity } from './read-necessity.ts'

/** Spoken languages asked for, with the level as stated. A market, a nationality or a CV's language is none. */
export function readLanguages(source: FactSource): FactOf<'language'>[] {
  const best = new Map<string, FactOf<'language'>>()
  for (const passage of source.passages) {
    if (SILENT_SECTIONS.has(passage.section)) continue
    for (const fact of languagesIn(source, passage)) {
      const known = best.get(fact.value.code)
      if (known === undefined || (known.value.level === null && fact.value.level !== null))
        best.set(fact.value.code, fact)
    }
  }
  return [...best.values()].sort((a, b) => a.start - b.start)
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'legal',
  'benefits',
  'pay',
  'about-organization',
  'interview',
])

const CODE_OF = new Map(
  Object.entries(languageNames).flatMap(([code, names]) => names.map(name => [name, code] as const)),
)
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>${[...CODE_OF.keys()].sort((a, b) => b.length - a.length).join('|')})(?<compound>-?(?:kenntnisse\\p{L}*|sprach\\p{L}*|skills|niveau))?(?![\\p{L}])`,
  'gu',
)
// "a strong plus" is no level.
const LEVELS = new RegExp(
  `${phrasePattern(languageLevels).source}(?!\\s+(?:plus|advantage|asset|preference|bonus))`,
  'gu',
)
// Words that make a language's name a skill; the adjectives only right before it.
const ABOUT_LANGUAGE =
  /(?<!programming |query |scripting |coding |markup |modeling )\blanguages?\b|sprach|kenntnisse|langue|idioma|lingua|jezyk|jazyk|sprak|taal|kielitaito|kieli|nyelv|\bspeak|spoken|written|verbal|oral|communicat|fluen|bilingual|wort und schrift|parle|ecrit|hablado|escrito|parlato|scritto|w mowie|tal och skrift/
const ADJECTIVE =
  /(?:good|excellent|strong|very good|great|perfect|solid|decent|sufficient|advanced|basic|intermediate|conversational|professional|business|proficient|proficiency|command|knowledge|skills?|level|understanding|gute[sn]?|sehr gute[sn]?|tres bon|bonne? (?:niveau|maitrise)|buen|alto|nivel|ottim[ao]|buon[ao]|dobr[aey]\p{L}*|bardzo dobr\p{L}*|goda?|mycket goda|goed[e]?|uitstekende?|hyva\p{L}*|sujuva\p{L}*|flytande|fluente?|native|in|of|de|en|d'|de l'|l'|dell'|della|conoscenza|znajomosc\p{L}*|kunskaper i|kennis van|maitrise|with|both|either)\s*(?:\p{L}+\s+(?:and|und|et|y|e|i|or|oder|och|en|ou|sowie|&)\s+)?$/u
// "Italian is a plus" needs no more words among requirements.
const CUED =
  /^\s*[(,]?\s*(?:(?:is|are|would be|ist|est|es|e|ar|jest)\s|a plus|preferred|required|von vorteil|advantage|beneficial|desirable|nice to have|mile widzian|meriterande|eduksi|un plus|valorable|is een)/u
const NOT_AFTER =
  /^[\s-]*(?:market|markets|customers?|clients?|company|companies|team|teams|speaking (?:market|countr|customer|region)|office|law|government|citizen|passport|startup|business(?! level| fluent| proficien)|bank|version|translation|cv|resume|resumé|economy|entity|gaap|tax|regulat|literature|department|teacher|major|degree|breakfast|bulldog|premier|channel|industry|users|site|website|start-up|gmbh|subsidiary|retail|consumers?|population)/
const APPLYING =
  /\b(?:cvs?|resumes?|lebenslauf|apply|application|applications|bewerb\p{L}*|candidatura|candidature|postul\p{L}*|cover letter|motivation letter|zgloszen\p{L}*|ansok\p{L}*|hakemu\p{L}*|solliciteer)\b/u
const ASKED_FOR = /fluen|native|level|proficien|kenntniss|\b[abc][12]\b|required|must|good|excellent/

function languagesIn(source: FactSource, passage: Passage): FactOf<'language'>[] {
  const text = foldSource(source).slice(passage.start, passage.end)
  const mentions = allMatches(text, NAMES)
  if (mentions.length === 0) return []
  if (APPLYING.test(text) && !ASKED_FOR.test(text)) return []
  const facts: FactOf<'language'>[] = []
  for (const [at, match] of mentions.entries()) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (NOT_AFTER.test(text.slice(span.end, span.end + 30))) continue
    const level = levelBeside(text, span, mentions[at + 1]?.index)
    const listed =
      passage.text.length < 60 &&
      /^\W*(?:languages?|sprachen?|langues?|idiomas?|lingue|jezyki|sprak|talen|kielet)\b/.test(text)
    const window = text.slice(Math.max(0, span.start - 60), span.end + 45)
    const asked =
      level !== null ||
      listed ||
      match.groups!.compound !== undefined ||
      ABOUT_LANGUAGE.test(window) ||
      (isWanting(passage) && CUED.test(text.slice(span.end, span.end + 30))) ||
      (ADJECTIVE.test(text.slice(Math.max(0, span.start - 40), span.start)) && isWanting(passage))
    if (!asked || !hasItsCapital(source, passage, span)) continue
    const code = CODE_OF.get(match.groups!.name!)!
    const { necessity, dispensable } = readNecessity(source, passage, {
      start: passage.start + span.start,
      end: passage.start + span.end,
    })
    if (dispensable) continue
    const words = level === null ? null : source.text.slice(passage.start + level.start, passage.start + level.end)
    facts.push({ field: 'language', value: { code, level: words, necessity }, ...quoteAt(source.text, passage) })
  }
  return facts
}

function isWanting({ section }: Passage): boolean {
  return section === 'requirements' || section === 'preferred' || section === 'skills' || section === 'header'
}

// "polish the product", "finish": English names of languages have a capital.
function hasItsCapital({ text }: FactSource, passage: Passage, { start, end }: Span): boolean {
  const words = text.slice(passage.start + start, passage.start + end)
  return !/^(?:polish|finnish|english|german|french|dutch|danish|swedish)$/i.test(words) || /^\p{Lu}/u.test(words)
}

// The level nearest to the name: after it in brackets or a colon ("English (C1)"), or before it ("fluent in English").
function levelBeside(text: string, { start, end }: Span, next: number | undefined): Span | null {
  const rest = text.slice(end, Math.min(next ?? text.length, end + 60))
  const after = rest.slice(0, /[;.]\s|\n/.exec(rest)?.index ?? rest.length)
  const from = Math.max(0, start - 70)
  const found = allMatches(text.slice(from, start), LEVELS).at(-1)
  const follows = allMatches(after, LEVELS)[0]
  const close = follows !== undefined && follows.index < 28
  if (close && (found === undefined || /^\s*[(:,-]|^\s+(?:level|at|auf|niveau|skills)/.test(after)))
    return { start: end + follows.index, end: end + follows.index + follows[0].length }
  if (found !== undefined && reaches(text.slice(from + found.index + found[0].length, start), text.slice(end, end + 6)))
    return { start: from + found.index, end: from + found.index + found[0].length }
  return follows === undefined ? null : { start: end + follows.index, end: end + follows.index + follows[0].length }
}

// "fluent in English and German" is about both; "fluent in English (German is a plus)", "…, German is a plus" is not.
function reaches(between: string, after: string): boolean {
  return (
    !/[.;]\s|[()]|\s(?:is|ist|est|es|required|preferred)\b/.test(between) &&
    !(between.includes(',') && /^\s(?:is|ist|est|a)\s/.test(after))
  )
}
