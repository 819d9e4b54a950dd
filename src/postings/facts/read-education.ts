import { allMatches } from '../../all-matches.ts'
import type { Passage, SectionKind } from '../passage.ts'
import { degreeWords, notDegrees } from './degree-words.ts'
import type { Education, FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { quoteAt, type Span } from './quote-at.ts'
import { readNecessity } from './read-necessity.ts'

type Level = Education['level']

/** Degrees asked for. Of "Bachelor's or Master's" the lower is the requirement; a dispensable degree is none. */
export function readEducation(source: FactSource): FactOf<'education'>[] {
  return source.passages
    .filter(passage => !SILENT_SECTIONS.has(passage.section))
    .flatMap(passage => degreesIn(source, passage))
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'header',
  'legal',
  'benefits',
  'pay',
  'location',
  'about-organization',
  'interview',
])

const LEVELS: readonly Level[] = ['secondary', 'vocational', 'associate', 'bachelor', 'master', 'doctorate', 'degree']
const PATTERNS = LEVELS.map(level => [level, phrasePattern(degreeWords[level])] as const)
const NOT_DEGREES = phrasePattern(notDegrees)
const HINT =
  /degree|bachelor|master|ph\.?\s?d|b\.?\s?sc?\b|m\.?\s?sc?\b|\bb\.?a\b|diplom|studi|abschluss|laure|titul|licenc|wyksztalc|inzyn|magist|utbildning|examen|tutkinto|graduat|school|college|universit|educat|doctor|ausbildung|bac\+|mba|hbo|higher|tertiary|akadem|vocation|apprentic|formati|abitur|ged\b|grado|formacion|ensino|felsofok|vysoko/
const OR_EXPERIENCE =
  /(?:or|and\/or)\s+(?:an?\s+)?(?:\p{L}+\s+){0,3}(?:equivalent|comparable|similar|relevant|related|practical|work|professional|industry|demonstrated)[^.;]{0,40}(?:experience|combination|training|background|qualification|skills?)|equivalent (?:\p{L}+ )?(?:experience|combination|practical)|or equivalent\b|combination of (?:\p{L}+ ){0,3}(?:education|experience)|in lieu of|oder (?:eine )?(?:vergleichbar|gleichwertig|entsprechend)\p{L}*|ou (?:experience )?equivalent|o (?:experiencia )?equivalente|lub rownowazn|eller motsvarande|of (?:gelijkwaardig|vergelijkbaar)|tai vastaav|or experience|experience may substitute|or (?:\d|several|proven)/u

function degreesIn(source: FactSource, passage: Passage): FactOf<'education'>[] {
  const folded = foldSource(source).slice(passage.start, passage.end)
  if (!HINT.test(folded)) return []
  const text = folded.replace(NOT_DEGREES, words => '_'.repeat(words.length))
  const found = degreeMentions(text)
  const kept = new Map<string, Education>()
  for (const { level, start, end } of found) {
    const reading = readNecessity(source, passage, { start: passage.start + start, end: passage.start + end })
    if (reading.dispensable) continue
    const value = { level, necessity: reading.necessity, orExperience: OR_EXPERIENCE.test(text) }
    const known = kept.get(value.necessity)
    if (known === undefined || rank(level) < rank(known.level)) kept.set(value.necessity, value)
  }
  return [...kept.values()].map(value => ({ field: 'education', value, ...quoteAt(source.text, passage) }))
}

// A bare "degree" says less than the level beside it ("Bachelor's degree").
function rank(level: Level): number {
  return LEVELS.indexOf(level)
}

function degreeMentions(text: string): (Span & { level: Level })[] {
  const mentions = PATTERNS.flatMap(([level, pattern]) =>
    allMatches(text, pattern).map(match => ({ level, start: match.index, end: match.index + match[0].length })),
  )
  const levelled = mentions.filter(({ level }) => level !== 'degree')
  return levelled.length > 0 ? levelled : mentions
}
