/**
 * Words that claim nothing by themselves: a statement may add or leave them out around a quote's own words. Folded. None
 * may say how much, how certain, how often, whether, or who else.
 */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  `a an the of for in on at with as by to and is are be was were it this that these those its their there they them your
  you we our us i has have had who which role posting position job says say said states state stated here
  der die das den dem des ein eine einen und ist sind im in am an auf mit von zu fur wir sie ihr ihre du dein deine
  le la les l un une des du de d et est sont dans sur pour avec nous vous votre
  el los las una y es son en con para por su tu nuestro il lo gli e sono nel della di da per`.split(/\s+/u),
)

/** Words that make a sentence less certain, less or more: a statement that uses the sentence keeps each of them. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  `not no non never none neither nor without cannot except unless only up least most minimum min maximum max approximately
  roughly circa typically usually normally generally often sometimes occasionally may might can could should would must
  required mandatory essential preferred preferably optional plus nice ideally desirable desired advantage asset
  beneficial helpful or if subject depending depends eligible discretionary possibly potentially initially temporarily
  nicht kein keine keinen ohne nur bis oder wenn idealerweise wunschenswert vorteil optional mindestens maximal kann konnen
  pas aucun aucune sans ou si jusqu minimum souhaite idealement peut uniquement
  sin solo hasta o idealmente puede minimo maximo valorable deseable senza fino preferibile puo`.split(/\s+/u),
)

/** Words that qualify a number behind them and mean little elsewhere: "from 50k", "around 30 people". */
export const NUMBER_QUALIFIERS: ReadonlySet<string> = new Set(
  'from about around over under above below until within ab ca uber unter a partir desde'.split(' '),
)
