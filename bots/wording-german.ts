import { counted } from './counted.ts'
import { type ChatWording, withTerminalWording } from './terminal-wording.ts'

const translated: ChatWording = {
  language: 'de',
  disclosure:
    'Rolecall ist ein KI-Assistent. Er antwortet aus den Anzeigen, die gerade offen sind, zeigt die Worte, auf die er sich stützt, und sagt, wenn eine Anzeige schweigt.',
  steps: {
    understanding: 'Die Frage wird gelesen',
    searching: 'Die offenen Stellen werden durchgesehen',
    writing: 'Die Zitate werden geprüft',
  },
  statuses: {
    answered: 'Das sagen die Anzeigen.',
    'not-stated': 'Das steht nicht in der Anzeige.',
    'no-match': 'Keine offene Stelle passt.',
    closed: 'Diese Stelle ist geschlossen.',
    'out-of-scope': 'Ich beantworte Fragen zu den Stellen hier und zum Ablauf der Bewerbung. Diese gehört nicht dazu.',
    'needs-choice': 'Mehrere Stellen passen.',
  },
  cutShort:
    'Hier endet die Antwort, weil unterwegs etwas fehlschlug. Was dasteht, ist geprüft; frag noch einmal nach dem Rest.',
  whichOne: 'Welche?',
  nearest: 'Am nächsten kommt',
  moreChoices: count => `… und ${counted(count)} weitere. Nenne den Arbeitgeber, den Ort oder mehr vom Titel.`,
  followUps: 'Das lässt sich auch fragen',
  states: { draft: 'Entwurf', open: 'offen', closed: 'geschlossen' },
  kinds: { posting: 'Stelle', guide: 'Leitfaden' },
  openToday: 'offen, heute geprüft',
  closedOn: date => `geschlossen am ${date}`,
  openRoles: count => `${written(count)} ${count === 1 ? 'offene Stelle' : 'offene Stellen'}`,
  matched: 'passt wegen',
  notStated: 'nicht angegeben',
  payNotStated: 'Gehalt nicht angegeben',
  untitled: 'Stelle ohne Titel',
  andMore: count => `und ${written(count)} weitere`,
  workplaces: { remote: 'remote', hybrid: 'hybrid', onsite: 'vor Ort' },
  officeDays: days => `${days} ${days === 1 ? 'Tag' : 'Tage'} pro Woche im Büro`,
  payPer: { HOUR: 'pro Stunde', DAY: 'pro Tag', WEEK: 'pro Woche', MONTH: 'pro Monat', YEAR: 'pro Jahr' },
  payUpTo: amount => `bis ${amount}`,
  payFrom: amount => `ab ${amount}`,
  years: (min, max) => {
    if (min !== null && max !== null) return min === max ? years(min) : `${min}–${max} Jahre`
    if (max !== null) return `bis zu ${max} ${max === 1 ? 'Jahr' : 'Jahren'}`
    return min === null ? 'etwas Erfahrung' : `mindestens ${years(min)}`
  },
  of: what => `mit ${what}`,
  percent: percent => `${percent} %`,
  orExperience: 'oder vergleichbare Erfahrung',
  fields: {
    title: 'Titel',
    hiringOrganization: 'Firma',
    baseSalary: 'Gehalt',
    workplace: 'Arbeitsplatz',
    jobLocation: 'Ort',
    employmentType: 'Anstellung',
    seniority: 'Erfahrungsstufe',
    experience: 'Erfahrung',
    education: 'Ausbildung',
    skill: 'Fähigkeiten',
    language: 'Sprachen',
    visa: 'Visum',
    relocation: 'Umzug',
    travel: 'Reisen',
    benefit: 'Leistungen',
    responsibility: 'Aufgaben',
    qualification: 'Anforderungen',
    interviewStep: 'Gespräche',
    startDate: 'Beginn',
    deadline: 'Bewerbungsfrist',
    reportsTo: 'Berichtet an',
    howToApply: 'Bewerbung',
  },
  employmentTypes: {
    FULL_TIME: 'Vollzeit',
    PART_TIME: 'Teilzeit',
    CONTRACTOR: 'freiberuflich',
    TEMPORARY: 'befristet',
    INTERN: 'Praktikum',
    VOLUNTEER: 'ehrenamtlich',
    PER_DIEM: 'tageweise',
    PERMANENT: 'unbefristet',
  },
  seniorities: {
    intern: 'Praktikum',
    junior: 'Junior',
    mid: 'mit Erfahrung',
    senior: 'Senior',
    lead: 'Lead',
    staff: 'Staff',
    manager: 'Leitung',
    director: 'Direktion',
    executive: 'Geschäftsführung',
  },
  educationLevels: {
    secondary: 'Schulabschluss',
    vocational: 'Berufsausbildung',
    associate: 'Associate Degree',
    bachelor: 'Bachelor',
    master: 'Master',
    doctorate: 'Promotion',
    degree: 'Studienabschluss',
  },
  benefits: {
    equity: 'Beteiligung',
    bonus: 'Bonus',
    pension: 'Altersvorsorge',
    'health-insurance': 'Krankenversicherung',
    'paid-leave': 'bezahlter Urlaub',
    'parental-leave': 'Elternzeit',
    'sick-leave': 'Lohnfortzahlung bei Krankheit',
    learning: 'Weiterbildung',
    equipment: 'Ausstattung',
    meals: 'Essen',
    wellness: 'Gesundheit',
    commuting: 'Arbeitsweg',
    childcare: 'Kinderbetreuung',
    'flexible-hours': 'flexible Arbeitszeit',
    insurance: 'Versicherung',
    other: 'anderes',
  },
  visas: {
    sponsored: 'wird unterstützt',
    'not-sponsored': 'wird nicht unterstützt',
    'right-to-work-required': 'Arbeitserlaubnis nötig',
  },
  relocations: { offered: 'Hilfe wird angeboten', 'not-offered': 'keine Hilfe', required: 'Umzug ist nötig' },
  necessities: { required: 'nötig', preferred: 'von Vorteil' },
  gapsHeading: 'Was vor den ersten Fragen noch hineingehört',
  noGaps: 'Nichts von dem, wonach üblicherweise gefragt wird, fehlt.',
  gaps: {
    'no-pay': 'Keine Gehaltsspanne: vielerorts vorgeschrieben und die häufigste Frage.',
    'no-location': 'Kein Ort: die Stelle lässt sich nicht nach Ort finden.',
    'no-workplace': 'Nicht angegeben, ob remote, hybrid oder vor Ort gearbeitet wird.',
    'no-employment-type': 'Nicht angegeben, ob Vollzeit, Teilzeit oder freiberuflich.',
    'no-responsibilities': 'Keine Aufgaben erkannt: es wird gefragt werden, was zu tun ist.',
    'no-requirements': 'Keine Anforderungen erkannt: es wird gefragt werden, was man mitbringen muss.',
    'no-how-to-apply': 'Nicht angegeben, wie man sich bewirbt.',
    'no-organization': 'Kein Firmenname.',
    'contradictory-workplace': 'Der Text sagt zweierlei darüber, wo gearbeitet wird. Beides wird zitiert.',
    'contradictory-pay': 'Der Text nennt zwei verschiedene Gehälter. Beide werden zitiert.',
    'contradictory-requirement': 'Etwas ist zugleich nötig und von Vorteil. Beides wird zitiert.',
    'deadline-passed': 'Die Frist im Text ist vorbei. Die Stelle bleibt offen, bis sie geschlossen wird.',
  },
  gapNames: {
    'no-pay': 'kein Gehalt',
    'no-location': 'kein Ort',
    'no-workplace': 'kein Arbeitsplatz',
    'no-employment-type': 'keine Anstellungsart',
    'no-responsibilities': 'keine Aufgaben',
    'no-requirements': 'keine Anforderungen',
    'no-how-to-apply': 'kein Weg zur Bewerbung',
    'no-organization': 'keine Firma',
    'contradictory-workplace': 'zwei Arbeitsplätze',
    'contradictory-pay': 'zwei Gehälter',
    'contradictory-requirement': 'zugleich nötig und von Vorteil',
    'deadline-passed': 'Frist ist vorbei',
  },
  errors: {
    'invalid-input': () => 'So lässt sich das nicht ausführen. Nichts wurde geändert.',
    'unreadable-document': () =>
      'Diese Datei lässt sich nicht lesen. Nichts wurde geändert; speichere sie als Text, PDF oder DOCX und versuch es noch einmal.',
    'not-a-posting': () => 'Das liest sich nicht wie eine Stellenanzeige. Nichts wurde eingestellt.',
    'too-large': ({ limit, unit }) =>
      `Das ist zu groß${mostAllowed(limit, unit)}. Nichts wurde geändert; schick etwas Kürzeres.`,
    unauthenticated: () =>
      'Das Geheimnis dieses Bots wird nicht angenommen. Eine Administratorin muss ROLECALL_SECRETS prüfen.',
    forbidden: ({ role }) =>
      role === 'admin'
        ? 'Das darf hier nur ein Admin.'
        : 'Das dürfen hier nur Recruiter. Ein Admin kann dich dazu machen.',
    'not-found': () => 'Diese Stelle gibt es hier nicht. Vielleicht wurde sie entfernt; sieh noch einmal in die Liste.',
    conflict: () =>
      'Jemand hat das inzwischen geändert. Nichts wurde überschrieben; öffne es neu und versuch es noch einmal.',
    'rate-limited': ({ of, limit, retryAfterMs }) =>
      `${of === 'organization' ? 'Alle hier zusammen haben' : 'Du hast'} in einer Minute ${questions(limit)} gestellt. Frag in ${waitingTime(retryAfterMs)} noch einmal.`,
    'storage-full': ({ of, limit }) =>
      of === 'person'
        ? `Für dich speichert Rolecall nichts Weiteres${mostAllowed(limit, 'bytes')}. Was gespeichert ist, bleibt unverändert; heb deinen Text auf und frag bei denen, die Rolecall betreiben, nach mehr Platz.`
        : `Für diese Organisation speichert Rolecall keinen weiteren Text${mostAllowed(limit, 'bytes')}. Was eingestellt ist, bleibt unverändert; heb deinen Text auf und frag bei denen, die Rolecall betreiben, nach mehr Platz.`,
    misconfigured: () => 'Eine Einstellung fehlt oder ist falsch. Eine Administratorin muss sie sich ansehen.',
    'database-unavailable': () =>
      'Die Datenbank ist nicht erreichbar. Nichts ging verloren; versuch es in einer Minute noch einmal.',
    'model-unavailable': () =>
      'Das Sprachmodell ist nicht erreichbar. Nichts ging verloren; versuch es in einer Minute noch einmal.',
    cancelled: () => 'Angehalten. Nichts wurde geändert.',
    unreachable: () => 'Rolecall ist nicht erreichbar. Nichts wurde geändert; versuch es in einer Minute noch einmal.',
    internal: () =>
      'Etwas ist fehlgeschlagen, womit niemand gerechnet hat. Nichts ging verloren; versuch es noch einmal und melde die Referenz, wenn es bleibt.',
  },
  reference: id => `(Ref. ${id})`,
}

export const german = withTerminalWording(translated)

function written(count: number): string {
  return new Intl.NumberFormat('de').format(count)
}

function years(count: number): string {
  return `${count} ${count === 1 ? 'Jahr' : 'Jahre'}`
}

function questions(limit: string | number | undefined): string {
  return limit === 1 ? 'eine Frage' : `${typeof limit === 'number' ? written(limit) : 'viele'} Fragen`
}

function waitingTime(milliseconds: string | number | undefined): string {
  const seconds = Math.ceil(Number(milliseconds ?? 60_000) / 1000)
  if (seconds < 90) return seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`
  return `${Math.ceil(seconds / 60)} Minuten`
}

function mostAllowed(limit: string | number | undefined, unit: string | number | undefined): string {
  if (typeof limit !== 'number') return ''
  if (unit !== 'bytes') return `: höchstens ${written(limit)} ${unit === 'characters' ? 'Zeichen' : ''}`.trimEnd()
  return limit < 1_048_576
    ? `: höchstens ${written(Math.floor(limit / 1024))} KB`
    : `: höchstens ${written(Math.floor(limit / 1_048_576))} MB`
}
