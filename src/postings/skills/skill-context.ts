import type { Candidate } from './find-skills.ts'
import { foldWord } from './tokenize-text.ts'

// Between two items of a list of tools.
const LIST_GLUE =
  /^\s*(?:[,;/|&+·•()]|\b(?:and|or|und|oder|et|ou|e|y|o|i|lub|och|eller|og|ja|tai|en|of)\b|\b(?:e\.?g\.?|like|such as|including|preferably|ideally)\b|\s){1,6}$/i
const PUNCTUATED = /[,/|&+;]/
const CONJOINED = /[,/|&+;]|\b(?:or|and)\b/

// Words right before a tool's name, with at most two words between ("experience in modern Go").
const BEFORE = new RegExp(
  `\\b(?:${[
    'experience (?:in|with|of|using)|experienced (?:in|with)|expertise (?:in|with)|expert (?:in|with)|proficien(?:t|cy) (?:in|with|at)',
    'knowledge (?:of|in)|skills? (?:in|with|like|such as)|skilled (?:in|with|at)|fluen(?:t|cy) (?:in|with)|familiar(?:ity)? with',
    'background in|comfortable (?:in|with|using)|competen(?:t|ce|cy) (?:in|with)|mastery of|hands-on with|adept (?:in|at|with)',
    'us(?:e|ing)|use of|usage of|coding in|code in|programming in|programs? in|written in|writ(?:e|ing) in|built (?:in|on|with)|build(?:ing)? (?:in|on|with)',
    'develop(?:ing|ment|ed|er)? (?:in|with|using)|languages?(?: like| such as)?|tools?(?: like| such as| include| including)?|frameworks?(?: like| such as)?',
    'software(?: like| such as)?|platforms?(?: like| such as)?|technologies(?: like| such as)?|stack|scripting (?:in|with)|via|powered by|based on|leveraging|with',
    'microsoft|ms|google|apache|aws|advanced|intermediate|strong|know|knows|knowing|learn|learning|work(?:ing)? (?:with|in)',
    'kenntnisse (?:in|mit|von)|erfahrung (?:mit|in|im)|umgang mit|mit|connaissances? (?:de|en|du)|maitrise (?:de|du)|maitriser|conocimientos? (?:de|en)|manejo de|experiencia (?:con|en)',
    'avec|con|com|med|met|usamos|nutzen|utilisons|especially|ideally|preferably|e\\.? ?g\\.?,?|eg\\.?|z\\. ?b\\.|p\\. ?ex\\.|bijv\\.|np\\.|esim\\.|t\\. ?ex\\.',
    'dominio de|conoscenza di|esperienza con|znajomosc|znajomoscia|doswiadczenie (?:z|w)|kunskaper? i|erfarenhet av|erfaring med|kennis van|ervaring met|osaaminen|experiencia com|conhecimentos? (?:de|em)',
  ].join('|')})(?:[ ](?!the\\b|a\\b|an\\b|to\\b|our\\b|your\\b|and\\b|or\\b)[\\p{L}-]+){0,1}\\s*[:("'“]?\\s*$`,
  'u',
)
// "Orchestration: Prefect"
const LABEL =
  /\b(?:orchestration|front-?end|back-?end|databases?|cloud|languages?|stack|tools?|frameworks?|ops|infrastructure|bi|etl|ci|testing|monitoring|software|skills)\b[^.\n:]{0,20}:\s*$/
// Words right after it.
const AFTER =
  /^(?:[ -])(?:developers?|devs?|engineers?|programmers?|programming|languages?|code|codebase|coding|framework|skills?|experience|expertise|knowledge|proficiency|scripts?|scripting|spreadsheets?|formulas?|macros?|functions?|workbooks?|dashboards?|reports|models|clusters?|jobs|roles|openings|positions|api|apis|apps?|applications|backend|back-end|frontend|microservices?|services|stack|sql|server|database|kenntnisse|kenntnissen|erfahrung|entwickler|required|preferred|is (?:a plus|required|preferred|a must|essential)|or (?:similar|equivalent)|\(|version)\b/
// A verb, a compound or a possessive: "Go to", "Access-controlled", "Slack's".
const NOT_AFTER =
  /^(?:-(?!(?:based|like|kenntnisse|stack|erfahrung|skills|native|focused)\b)\p{L}|['’]s?\b| (?:to|at|beyond|up|into|above|through|ahead|back)\b)/u
// A question's own cues.
const ASKED_BEFORE =
  /\b(?:know|knows|do|code|write|using|use|uses|with|need|needs|require|requires|want|wants|wanting|mention|mentions|mentioning|ask for|asks for|learn|like|love|in|about|is|no|any|some|for|years of|yrs of|exp in|about)\s+$/
const ASKED_AFTER =
  /^\s*(?:$|[?!.,;]|dev\b|devs\b|developer|engineer|programm|coder|job|role|opening|position|experience|exp\b|skill|required|needed|mandatory|a must|necessary|knowledge|lang|code|and |or |stuff|gig|place)/

/** Whether the words around a doubtful name say that the tool is meant: a list of tools, a cue, a line of its own. */
export function inSkillContext(text: string, candidates: readonly Candidate[], at: number): boolean {
  const candidate = candidates[at]!
  const after = foldWord(text.slice(candidate.end, candidate.end + 30))
  if (NOT_AFTER.test(after)) return false
  if (isListed(text, candidates, { at, bound: PUNCTUATED })) return true
  if (!candidate.exact) return false
  const before = wordsBefore(text, candidate)
  return AFTER.test(after) || BEFORE.test(before) || LABEL.test(before) || standsAlone(text, candidate)
}

/** The same for a question, which is short, seldom has capitals and says "know go?", "r or python", "r + analyst". */
export function isAskedFor(text: string, candidates: readonly Candidate[], at: number): boolean {
  const candidate = candidates[at]!
  const after = foldWord(text.slice(candidate.end, candidate.end + 30))
  return (
    inSkillContext(text, candidates, at) ||
    isListed(text, candidates, { at, bound: CONJOINED }) ||
    AFTER.test(after) ||
    /^ ?\+ /.test(after) ||
    (ASKED_BEFORE.test(wordsBefore(text, candidate)) && ASKED_AFTER.test(after))
  )
}

function wordsBefore(text: string, { start }: Candidate): string {
  return foldWord(text.slice(Math.max(0, start - 60), start))
}

function isListed(
  text: string,
  candidates: readonly Candidate[],
  { at, bound }: { at: number; bound: RegExp },
): boolean {
  const candidate = candidates[at]!
  for (const step of [-1, 1]) {
    let edge = candidate
    for (let beside = at + step; ; beside += step) {
      const other = candidates[beside]
      if (other === undefined) break
      const gap = step < 0 ? text.slice(other.end, edge.start) : text.slice(edge.end, other.start)
      if (gap.length > 24 || gap.includes('\n') || !LIST_GLUE.test(gap)) break
      // Two doubtful names prove one another only with their capitals; in lower case `bound` must tie them to a sure one.
      if (candidate.exact ? other.care === 'free' || other.exact : other.care === 'free' && bound.test(gap)) return true
      edge = other
    }
  }
  return false
}

// "• R" or "Word" as a line or bullet of its own.
function standsAlone(text: string, { start, end }: Candidate): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const rest = text.slice(lineStart, start) + text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return text.includes('\n') && /^[\s*•·\-–—.;,)(]*$/.test(rest)
}
