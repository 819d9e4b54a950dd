import { fold, wordsOf } from '../words.ts'

export type Language = 'en' | 'de' | 'fr' | 'es'

/** Whether a word, folded, is everyday in any of the languages: no misspelling of another. */
export function isEverydayWord(word: string): boolean {
  return LANGUAGES.some(([, everyday]) => everyday.has(word))
}

/**
 * The language that a question is written in, by its everyday words: half a sentence without verbs is too short for
 * statistics of letters. Null where they do not tell, as in "Data engineer Berlin".
 */
export function languageOf(text: string): Language | null {
  const words = wordsOf(text).flatMap(({ folded }) => folded.split("'"))
  const counts = LANGUAGES.map(([language, everyday]) => ({
    language,
    count: words.filter(word => everyday.has(word)).length,
  })).sort((a, b) => b.count - a.count)
  const [first, second] = [counts[0]!, counts[1]!]
  return first.count > second.count ? first.language : null
}

const EVERYDAY: Readonly<Record<Language, string>> = {
  en: `the a is are were what whats which who where when how much many does do did can could will would should i
    you we they it my your at for of and or to with from on be have has there any need not job jobs role roles
    position salary pay pays paid earn earns hours week weekly month year open still about tell me show list find
    under over than require required offer part full time only ones`,
  de: `der die das dem den des ein eine einen einem einer und oder ist sind wird werden wie wer wo wann wieviel viel
    viele ich mich mir du ihr euch es bei fur mit von zu zum zur auf nicht kein keine gibt gibts habt haben kann kannst
    muss verdient verdiene verdienen zahlt zahlen bezahlt gehalt lohn stelle stellen stellenangebote stunden woche monat
    teilzeit vollzeit arbeitszeit bewerben suche offen offene welche welcher welches brauche bietet bieten noch auch im
    am hochstens mindestens weniger unter uber mehr als nur urlaub urlaubstage uberstunden aufgaben anforderungen
    befristet unbefristet homeoffice moglich`,
  fr: `le la les l un une des du de d et ou est sont que qu qui quoi quel quelle quels quelles je tu il elle nous vous
    ils en pour avec dans sur pas combien gagne gagner paie salaire poste postes emploi emplois offre offres heures
    semaine mois teletravail partiel plein cherche chez au aux moins plus seulement travail a-t-il y conges taches ce
    cette faut avez propose proposez possible comment se ces
    postuler entretien`,
  es: `el la los las un una unos y o es son que cual cuales como donde quien tu para con en por hay de del al cuanto
    cuanta cuantos cuantas gana ganan paga pagan sueldo salario puesto puestos trabajo trabajos empleo empleos horas
    semana semanales mes tiene tienen necesito puedo se menos mas solo jornada ofertas vacaciones teletrabajo funciones
    requisitos busco abiertos abiertas estos postulo entrevista`,
}

const LANGUAGES = (Object.entries(EVERYDAY) as [Language, string][]).map(
  ([language, words]) => [language, new Set(words.split(/\s+/u).map(fold))] as const,
)
