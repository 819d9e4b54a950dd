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
