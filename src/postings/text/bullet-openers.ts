/**
 * Words that open a bullet. Where the line breaks of a list were lost ("… with stakeholders Develop reports Strong
 * SQL"), such a word in a capital after a lower-case word shows where the next item begins.
 */
const VERBS =
  'accept access accommodate achieve acquire act adapt address adhere administer advise advocate aggregate align analyze analyse answer anticipate apply architect arrange articulate assemble assess assign assist assure attend audit author automate balance become benchmark brainstorm bring bridge build calculate capture care carry catalog challenge champion check clarify clean coach code coordinate collaborate collate collect combine communicate compare compile complete compose comply compute conceive conceptualize conduct configure confirm connect consolidate construct consult contribute control convert convey craft create critique curate customize debug decide define delegate deliver demonstrate deploy derive design determine develop devise diagnose direct discover display disseminate distribute document draft draw drive earn edit educate elicit embrace employ empower enable encourage enforce engage enhance ensure enter escalate establish estimate evaluate evolve examine execute exercise exhibit expand explain explore express extend extract facilitate familiarize find fix follow forecast format formulate foster frame fulfill function gain gather generate give govern grow guide handle help hire host identify illustrate implement improve incorporate influence inform initiate innovate input inspect inspire install integrate interact interface interpret interview introduce invent investigate join keep launch lead learn leverage liaise lift listen load locate log maintain make manage manipulate map master maximize measure meet mentor migrate mine mitigate model modify monitor motivate navigate negotiate observe obtain operate optimize optimise orchestrate organize organise oversee own participate partner perform pinpoint plan play populate possess post prepare present prevent prioritize prioritise process procure produce profile program project promote propose protect provide publish pull pursue push query question reach read recognize recommend reconcile record recruit reduce refine report represent request research resolve respond retrieve review revise run scale schedule scope scrub search secure seek select serve set shape share simplify solve source spearhead specify standardize start stay steer strategize streamline strengthen structure study submit suggest summarize supervise support synthesize tackle take teach team test thrive track train transform translate travel troubleshoot tune turn understand undertake update upgrade use utilize validate verify visualize work write'
const OPENERS =
  "ability able advanced adept analytical attention availability background basic bachelor bachelor's bachelors b.s bs ba ma ms mba phd master's masters comfort comfortable competitive comprehensive computer consistent creative curious dedicated deep degree demonstrable demonstrated detail-oriented desire desired direct effective energetic enthusiasm enthusiastic essential excellent exceptional expert expertise experience experienced exposure extensive familiar familiarity flexible flexibility fluency fluent general generous good great hands-on high highly ideal in-depth intermediate keen knowledge knowledgeable medical minimum motivated must outstanding paid passion passionate proactively quickly independently effectively continuously regularly possession preferred prior proactive problem proficiency proficient proven prove quick required responsible results-oriented self-motivated self-starter sense sharp significant skilled solid some strong successful superior technical thorough track tuition undergraduate unlimited up-to-date valid willing willingness working"

export const BULLET_OPENERS: ReadonlySet<string> = new Set([
  ...OPENERS.split(' '),
  ...VERBS.split(' ').flatMap(verb => [verb, thirdPerson(verb), gerund(verb)]),
])

// These call on the reader, or promise something, as often as they name a task.
const CALLS = new Set(['apply', 'earn', 'help', 'join', 'meet', 'seek', 'send', 'share', 'start', 'submit', 'thrive'])

/** Verbs that open a task when they stand first: "Assist with audits". */
export const TASK_VERBS: ReadonlySet<string> = new Set(VERBS.split(' ').filter(verb => !CALLS.has(verb)))

// What also ends a name: "Tower Bridge", "Forward Partners", "Market Research", "Single Source of Truth".
const NOUNS =
  'access address architect audit balance brainstorm bridge capture challenge champion clarify coach code compute contract control craft design document draft drive edge fix focus forecast frame function guide host input interface launch lead master map measure mentor model monitor partner partners plan planning point process processing profile program project publishing query record reporting report request research resource review scale schedule scope search source stock structure study support survey team teams test testing track training transport travel visual work writing consulting engineering modeling programming recruiting learning degree'

/** Openers that are as often the last word of a name. */
export const NAME_ENDS: ReadonlySet<string> = new Set(NOUNS.split(' '))

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function gerund(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return /^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}
