import { counted } from './counted.ts'
import { type ChatWording, withTerminalWording } from './terminal-wording.ts'

const translated: ChatWording = {
  language: 'fr',
  disclosure:
    'Rolecall est un assistant d’IA. Il répond à partir des annonces ouvertes en ce moment, montre les mots sur lesquels il s’appuie et dit quand une annonce est muette.',
  steps: {
    understanding: 'Lecture de la question',
    searching: 'Recherche dans les postes ouverts',
    writing: 'Vérification des citations',
  },
  statuses: {
    answered: 'Voici ce que disent les annonces.',
    'not-stated': 'L’annonce ne le dit pas.',
    'no-match': 'Aucun poste ouvert ne correspond.',
    closed: 'Ce poste est fermé.',
    'out-of-scope':
      'Je réponds aux questions sur les postes publiés ici et sur le recrutement. Celle-ci n’en fait pas partie.',
    'needs-choice': 'Plusieurs postes correspondent.',
  },
  cutShort:
    'La réponse s’arrête ici, car quelque chose a échoué en chemin. Ce qui est affiché est vérifié ; reposez la question pour la suite.',
  whichOne: 'Lequel ?',
  nearest: 'Ce qui s’en rapproche',
  moreChoices: count => `… et ${counted(count)} de plus. Nommez l’employeur, le lieu ou davantage du titre.`,
  followUps: 'Vous pouvez aussi demander',
  states: { draft: 'brouillon', open: 'ouvert', closed: 'fermé' },
  kinds: { posting: 'poste', guide: 'guide' },
  openToday: 'ouvert, vérifié aujourd’hui',
  closedOn: date => `fermé le ${date}`,
  openRoles: count => `${written(count)} ${count < 2 ? 'poste ouvert' : 'postes ouverts'}`,
  matched: 'correspond par',
  notStated: 'non précisé',
  payNotStated: 'salaire non précisé',
  untitled: 'Poste sans titre',
  andMore: count => `et ${written(count)} de plus`,
  workplaces: { remote: 'à distance', hybrid: 'hybride', onsite: 'sur site' },
  officeDays: days => `${days} ${days === 1 ? 'jour' : 'jours'} par semaine au bureau`,
  payPer: { HOUR: 'par heure', DAY: 'par jour', WEEK: 'par semaine', MONTH: 'par mois', YEAR: 'par an' },
  payUpTo: amount => `jusqu’à ${amount}`,
  payFrom: amount => `à partir de ${amount}`,
  years: (min, max) => {
    if (min !== null && max !== null) return min === max ? years(min) : `${min} à ${max} ans`
    if (max !== null) return `jusqu’à ${years(max)}`
    return min === null ? 'une certaine expérience' : `au moins ${years(min)}`
  },
  of: what => `de ${what}`,
  percent: percent => `${percent} %`,
  orExperience: 'ou expérience équivalente',
  fields: {
    title: 'Titre',
    hiringOrganization: 'Entreprise',
    baseSalary: 'Salaire',
    workplace: 'Mode de travail',
    jobLocation: 'Lieu',
    employmentType: 'Contrat',
    seniority: 'Niveau',
    experience: 'Expérience',
    education: 'Formation',
    skill: 'Compétences',
    language: 'Langues',
    visa: 'Visa',
    relocation: 'Déménagement',
    travel: 'Déplacements',
    benefit: 'Avantages',
    responsibility: 'Missions',
    qualification: 'Exigences',
    interviewStep: 'Entretiens',
    startDate: 'Début',
    deadline: 'Date limite',
    reportsTo: 'Rattachement',
    howToApply: 'Candidature',
  },
  employmentTypes: {
    FULL_TIME: 'temps plein',
    PART_TIME: 'temps partiel',
    CONTRACTOR: 'indépendant',
    TEMPORARY: 'temporaire',
    INTERN: 'stage',
    VOLUNTEER: 'bénévole',
    PER_DIEM: 'à la journée',
    PERMANENT: 'durée indéterminée',
  },
  seniorities: {
    intern: 'stagiaire',
    junior: 'junior',
    mid: 'confirmé',
    senior: 'senior',
    lead: 'lead',
    staff: 'staff',
    manager: 'manager',
    director: 'direction',
    executive: 'direction générale',
  },
  educationLevels: {
    secondary: 'enseignement secondaire',
    vocational: 'formation professionnelle',
    associate: 'diplôme de deux ans',
    bachelor: 'licence',
    master: 'master',
    doctorate: 'doctorat',
    degree: 'diplôme universitaire',
  },
  benefits: {
    equity: 'actions',
    bonus: 'prime',
    pension: 'retraite',
    'health-insurance': 'assurance santé',
    'paid-leave': 'congés payés',
    'parental-leave': 'congé parental',
    'sick-leave': 'congé maladie',
    learning: 'formation',
    equipment: 'équipement',
    meals: 'repas',
    wellness: 'bien-être',
    commuting: 'transport',
    childcare: 'garde d’enfants',
    'flexible-hours': 'horaires flexibles',
    insurance: 'assurance',
    other: 'autre',
  },
  visas: {
    sponsored: 'pris en charge',
    'not-sponsored': 'non pris en charge',
    'right-to-work-required': 'droit de travailler exigé',
  },
  relocations: { offered: 'aide proposée', 'not-offered': 'pas d’aide', required: 'déménagement exigé' },
  necessities: { required: 'exigé', preferred: 'un plus' },
  gapsHeading: 'À ajouter avant les premières questions',
  noGaps: 'Il ne manque rien de ce qui est demandé d’habitude.',
  gaps: {
    'no-pay': 'Pas de fourchette de salaire : obligatoire dans bien des pays, et la question la plus fréquente.',
    'no-location': 'Pas de lieu : le poste ne se trouve pas par lieu.',
    'no-workplace': 'Non précisé : à distance, hybride ou sur site.',
    'no-employment-type': 'Non précisé : temps plein, temps partiel ou indépendant.',
    'no-responsibilities': 'Aucune mission reconnue : on demandera en quoi consiste le travail.',
    'no-requirements': 'Aucune exigence reconnue : on demandera ce qu’il faut.',
    'no-how-to-apply': 'Non précisé : comment postuler.',
    'no-organization': 'Pas de nom d’entreprise.',
    'contradictory-workplace': 'Le texte dit deux choses différentes sur le lieu de travail. Les deux seront citées.',
    'contradictory-pay': 'Le texte indique deux salaires différents. Les deux seront cités.',
    'contradictory-requirement': 'Quelque chose est à la fois exigé et un plus. Les deux seront cités.',
    'deadline-passed': 'La date limite du texte est passée. Le poste reste ouvert jusqu’à sa fermeture.',
  },
  gapNames: {
    'no-pay': 'pas de salaire',
    'no-location': 'pas de lieu',
    'no-workplace': 'pas de mode de travail',
    'no-employment-type': 'pas de contrat',
    'no-responsibilities': 'pas de missions',
    'no-requirements': 'pas d’exigences',
    'no-how-to-apply': 'pas de candidature',
    'no-organization': 'pas d’entreprise',
    'contradictory-workplace': 'deux lieux de travail',
    'contradictory-pay': 'deux salaires',
    'contradictory-requirement': 'une exigence qui est aussi un plus',
    'deadline-passed': 'date limite passée',
  },
  errors: {
    'invalid-input': () => 'Cette demande ne peut pas être exécutée telle quelle. Rien n’a changé.',
    'unreadable-document': () =>
      'Ce fichier est illisible. Rien n’a changé ; enregistrez-le en texte, PDF ou DOCX et réessayez.',
    'not-a-posting': () => 'Ce texte ne ressemble pas à une offre d’emploi. Rien n’a été publié.',
    'too-large': ({ limit, unit }) =>
      `C’est trop grand${mostAllowed(limit, unit)}. Rien n’a changé ; envoyez quelque chose de plus court.`,
    unauthenticated: () => 'Le secret de ce bot n’est pas accepté. Un administrateur doit vérifier ROLECALL_SECRETS.',
    forbidden: ({ role }) =>
      role === 'admin'
        ? 'Seul un administrateur peut faire cela ici.'
        : 'Seuls les recruteurs peuvent faire cela ici. Un administrateur peut vous ajouter.',
    'not-found': () => 'Ce poste n’est pas ici. Il a peut-être été retiré ; regardez à nouveau la liste.',
    conflict: () => 'Quelqu’un a changé cela entre-temps. Rien n’a été écrasé ; rouvrez-le et réessayez.',
    'rate-limited': ({ of, limit, retryAfterMs }) =>
      `${of === 'organization' ? 'Tout le monde ici a posé en tout' : 'Vous avez posé'} ${questions(limit)} en une minute. Redemandez dans ${waitingTime(retryAfterMs)}.`,
    'storage-full': ({ of, limit }) =>
      of === 'person'
        ? `Rolecall n’enregistre plus rien pour vous${mostAllowed(limit, 'bytes')}. Rien de ce qui est enregistré n’a changé ; gardez votre texte et demandez plus de place à qui gère Rolecall.`
        : `Rolecall n’enregistre plus de texte pour cette organisation${mostAllowed(limit, 'bytes')}. Rien de ce qui est publié n’a changé ; gardez votre texte et demandez plus de place à qui gère Rolecall.`,
    misconfigured: () => 'Un réglage manque ou est faux. Un administrateur doit regarder les réglages.',
    'database-unavailable': () => 'La base de données est injoignable. Rien n’est perdu ; réessayez dans une minute.',
    'model-unavailable': () => 'Le modèle de langue est indisponible. Rien n’est perdu ; réessayez dans une minute.',
    cancelled: () => 'Arrêté. Rien n’a changé.',
    unreachable: () => 'Rolecall est injoignable. Rien n’a changé ; réessayez dans une minute.',
    internal: () =>
      'Quelque chose d’inattendu a échoué. Rien n’est perdu ; réessayez, et signalez la référence si cela persiste.',
  },
  reference: id => `(réf. ${id})`,
}

export const french = withTerminalWording(translated)

function written(count: number): string {
  return new Intl.NumberFormat('fr').format(count)
}

function years(count: number): string {
  return `${count} ${count === 1 ? 'an' : 'ans'}`
}

function questions(limit: string | number | undefined): string {
  if (limit === 1) return 'une question'
  return typeof limit === 'number' ? `${written(limit)} questions` : 'beaucoup de questions'
}

function waitingTime(milliseconds: string | number | undefined): string {
  const seconds = Math.ceil(Number(milliseconds ?? 60_000) / 1000)
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}`
  return `${Math.ceil(seconds / 60)} minutes`
}

function mostAllowed(limit: string | number | undefined, unit: string | number | undefined): string {
  if (typeof limit !== 'number') return ''
  if (unit !== 'bytes') return ` : ${written(limit)} ${unit === 'characters' ? 'caractères ' : ''}au plus`
  return limit < 1_048_576
    ? ` : ${written(Math.floor(limit / 1024))} Ko au plus`
    : ` : ${written(Math.floor(limit / 1_048_576))} Mo au plus`
}
