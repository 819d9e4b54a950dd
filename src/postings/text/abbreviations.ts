/** Abbreviations after whose full stop a sentence goes on, lower case and without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'e.g i.e eg ie etc incl excl approx appx est min max no nr nos vs vol fig dept univ assoc asst mgr dir exec ext tel ' +
    'sr jr mr mrs ms dr prof st ste ave blvd rd mt ft u.s u.k u.n u.s.a d.c e.u b.s m.s b.a m.a b.sc m.sc ph.d bs ms ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri a.m p.m yr yrs hr hrs wk p.a p.m ' +
    'z.b u.a d.h bzw ca evtl ggf inkl usw max mind sog vgl str std z.t o.ä u.v.m i.d.r abs gem zzgl mtl jährl ' +
    'p.ex ex env réf cf m mme av art p.ej ej aprox sra dra avda núm ecc es sig dott pag resp dhr mw bijv o.a m.b.t i.c.m enz evt ' +
    'np tj m.in itp itd tzw ok godz ul f.eks bl.a t.ex dvs osv esim mm ym jne eli kl inc ltd co corp plc llc gmbh'
  ).split(' '),
)

/** A capital word that begins a sentence rather than going on after "U.S." or "Inc.". */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  'The We You Your Our This That These If It In A An For As To Please All Candidates What Who When How Must Wir Sie Du Die Der Das Nous Vous'.split(
    ' ',
  ),
)

/** Of these, the ones that may well end a sentence: only a following lower-case word or digit shows that it goes on. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'etc inc ltd co corp plc llc gmbh u.s u.k u.s.a d.c e.u usw ecc enz itp itd osv jne ym a.m p.m p.a b.s m.s b.a m.a ph.d bs ms m.sc b.sc yrs hrs no m ok es mar ex'.split(
    ' ',
  ),
)

/** German nouns that an ordinal number stands before. */
export const ORDINAL_NOUNS: ReadonlySet<string> = new Set(
  (
    'Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Quartal Halbjahr Jahr ' +
    'Monat Tag Woche Lehrjahr Ausbildungsjahr Lebensjahr Lebensmonat Semester Klasse Stock Stockwerk Etage Obergeschoss OG ' +
    'Bezirk Platz Mal Preis Generation Staatsexamen Jahrhundert Schicht Führungsebene Ebene Stufe Schritt Runde Gespräch'
  ).split(' '),
)
