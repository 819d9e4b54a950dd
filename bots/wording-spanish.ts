import { counted } from './counted.ts'
import { type ChatWording, withTerminalWording } from './terminal-wording.ts'

const translated: ChatWording = {
  language: 'es',
  disclosure:
    'Rolecall es un asistente de IA. Responde con los anuncios que están abiertos ahora, muestra las palabras en que se apoya y dice cuándo un anuncio calla.',
  steps: {
    understanding: 'Leyendo la pregunta',
    searching: 'Buscando en los puestos abiertos',
    writing: 'Comprobando las citas',
  },
  statuses: {
    answered: 'Esto dicen los anuncios.',
    'not-stated': 'El anuncio no lo dice.',
    'no-match': 'Ningún puesto abierto encaja.',
    closed: 'Este puesto está cerrado.',
    'out-of-scope': 'Respondo a preguntas sobre los puestos publicados aquí y sobre la contratación. Esta no lo es.',
    'needs-choice': 'Encajan varios puestos.',
  },
  cutShort:
    'La respuesta termina aquí porque algo falló por el camino. Lo que se ve está comprobado; pregunta de nuevo por el resto.',
  whichOne: '¿Cuál?',
  nearest: 'Lo más parecido',
  moreChoices: count => `… y ${counted(count)} más. Nombra la empresa, el lugar o más del título.`,
  followUps: 'También puedes preguntar',
  states: { draft: 'borrador', open: 'abierto', closed: 'cerrado' },
  kinds: { posting: 'puesto', guide: 'guía' },
  openToday: 'abierto, comprobado hoy',
  closedOn: date => `cerrado el ${date}`,
  openRoles: count => `${written(count)} ${count === 1 ? 'puesto abierto' : 'puestos abiertos'}`,
  matched: 'encaja por',
  notStated: 'no se indica',
  payNotStated: 'salario no indicado',
  untitled: 'Puesto sin título',
  andMore: count => `y ${written(count)} más`,
  workplaces: { remote: 'en remoto', hybrid: 'híbrido', onsite: 'presencial' },
  officeDays: days => `${days} ${days === 1 ? 'día' : 'días'} a la semana en la oficina`,
  payPer: { HOUR: 'por hora', DAY: 'al día', WEEK: 'a la semana', MONTH: 'al mes', YEAR: 'al año' },
  payUpTo: amount => `hasta ${amount}`,
  payFrom: amount => `desde ${amount}`,
  years: (min, max) => {
    if (min !== null && max !== null) return min === max ? years(min) : `de ${min} a ${max} años`
    if (max !== null) return `hasta ${years(max)}`
    return min === null ? 'algo de experiencia' : `al menos ${years(min)}`
  },
  of: what => `de ${what}`,
  percent: percent => `${percent} %`,
  orExperience: 'o experiencia equivalente',
  fields: {
    title: 'Título',
    hiringOrganization: 'Empresa',
    baseSalary: 'Salario',
    workplace: 'Modalidad',
    jobLocation: 'Lugar',
    employmentType: 'Contrato',
    seniority: 'Nivel',
    experience: 'Experiencia',
    education: 'Formación',
    skill: 'Habilidades',
    language: 'Idiomas',
    visa: 'Visado',
    relocation: 'Traslado',
    travel: 'Viajes',
    benefit: 'Beneficios',
    responsibility: 'Tareas',
    qualification: 'Requisitos',
    interviewStep: 'Entrevistas',
    startDate: 'Comienzo',
    deadline: 'Plazo',
    reportsTo: 'Depende de',
    howToApply: 'Candidatura',
  },
  employmentTypes: {
    FULL_TIME: 'jornada completa',
    PART_TIME: 'media jornada',
    CONTRACTOR: 'por cuenta propia',
    TEMPORARY: 'temporal',
    INTERN: 'prácticas',
    VOLUNTEER: 'voluntariado',
    PER_DIEM: 'por días',
    PERMANENT: 'indefinido',
  },
  seniorities: {
    intern: 'prácticas',
    junior: 'junior',
    mid: 'intermedio',
    senior: 'senior',
    lead: 'lead',
    staff: 'staff',
    manager: 'responsable',
    director: 'dirección',
    executive: 'alta dirección',
  },
  educationLevels: {
    secondary: 'educación secundaria',
    vocational: 'formación profesional',
    associate: 'título de dos años',
    bachelor: 'grado',
    master: 'máster',
    doctorate: 'doctorado',
    degree: 'título universitario',
  },
  benefits: {
    equity: 'acciones',
    bonus: 'bono',
    pension: 'pensión',
    'health-insurance': 'seguro médico',
    'paid-leave': 'vacaciones pagadas',
    'parental-leave': 'permiso parental',
    'sick-leave': 'baja por enfermedad',
    learning: 'formación',
    equipment: 'equipo',
    meals: 'comidas',
    wellness: 'bienestar',
    commuting: 'transporte',
    childcare: 'cuidado infantil',
    'flexible-hours': 'horario flexible',
    insurance: 'seguro',
    other: 'otros',
  },
  visas: {
    sponsored: 'se patrocina',
    'not-sponsored': 'no se patrocina',
    'right-to-work-required': 'se exige permiso de trabajo',
  },
  relocations: { offered: 'se ofrece ayuda', 'not-offered': 'sin ayuda', required: 'se exige el traslado' },
  necessities: { required: 'exigido', preferred: 'un plus' },
  gapsHeading: 'Conviene añadir antes de que pregunten',
  noGaps: 'No falta nada de lo que se suele preguntar.',
  gaps: {
    'no-pay': 'Sin rango salarial: obligatorio en muchos lugares, y lo que más se pregunta.',
    'no-location': 'Sin lugar: el puesto no se encuentra por lugar.',
    'no-workplace': 'No se indica si es en remoto, híbrido o presencial.',
    'no-employment-type': 'No se indica si es jornada completa, media jornada o por cuenta propia.',
    'no-responsibilities': 'No se reconocen tareas: preguntarán en qué consiste el trabajo.',
    'no-requirements': 'No se reconocen requisitos: preguntarán qué hace falta.',
    'no-how-to-apply': 'No se indica cómo presentarse.',
    'no-organization': 'Sin nombre de empresa.',
    'contradictory-workplace': 'El texto dice dos cosas distintas sobre dónde se trabaja. Se citarán ambas.',
    'contradictory-pay': 'El texto indica dos salarios distintos. Se citarán ambos.',
    'contradictory-requirement': 'Algo es a la vez exigido y un plus. Se citarán ambas cosas.',
    'deadline-passed': 'El plazo del texto ha pasado. El puesto sigue abierto hasta que se cierre.',
  },
  gapNames: {
    'no-pay': 'sin salario',
    'no-location': 'sin lugar',
    'no-workplace': 'sin modalidad',
    'no-employment-type': 'sin tipo de contrato',
    'no-responsibilities': 'sin tareas',
    'no-requirements': 'sin requisitos',
    'no-how-to-apply': 'sin candidatura',
    'no-organization': 'sin empresa',
    'contradictory-workplace': 'dos modalidades',
    'contradictory-pay': 'dos salarios',
    'contradictory-requirement': 'un requisito que también es un plus',
    'deadline-passed': 'plazo vencido',
  },
  errors: {
    'invalid-input': () => 'Esa petición no se puede cumplir tal como está. No se cambió nada.',
    'unreadable-document': () =>
      'Ese archivo no se puede leer. No se cambió nada; guárdalo como texto, PDF o DOCX e inténtalo de nuevo.',
    'not-a-posting': () => 'Esto no parece una oferta de empleo. No se publicó nada.',
    'too-large': ({ limit, unit }) =>
      `Es demasiado grande${mostAllowed(limit, unit)}. No se cambió nada; envía algo más corto.`,
    unauthenticated: () => 'El secreto de este bot no se acepta. Un administrador debe revisar ROLECALL_SECRETS.',
    forbidden: ({ role }) =>
      role === 'admin'
        ? 'Aquí solo un administrador puede hacer eso.'
        : 'Aquí solo los reclutadores pueden hacer eso. Un administrador puede añadirte.',
    'not-found': () => 'Ese puesto no está aquí. Quizá se retiró; mira la lista de nuevo.',
    conflict: () => 'Alguien lo cambió entretanto. No se sobrescribió nada; ábrelo de nuevo e inténtalo otra vez.',
    'rate-limited': ({ of, limit, retryAfterMs }) =>
      `${of === 'organization' ? 'Entre todos aquí se han hecho' : 'Has hecho'} ${questions(limit)} en un minuto. Pregunta de nuevo en ${waitingTime(retryAfterMs)}.`,
    'storage-full': ({ of, limit }) =>
      of === 'person'
        ? `Rolecall no guarda nada más para ti${mostAllowed(limit, 'bytes')}. Nada de lo guardado cambió; conserva tu texto y pide más espacio a quien gestiona Rolecall.`
        : `Rolecall no guarda más texto para esta organización${mostAllowed(limit, 'bytes')}. Nada de lo publicado cambió; conserva tu texto y pide más espacio a quien gestiona Rolecall.`,
    misconfigured: () => 'Falta un ajuste o es incorrecto. Un administrador debe revisar los ajustes.',
    'database-unavailable': () => 'No se pudo acceder a la base de datos. No se perdió nada; inténtalo en un minuto.',
    'model-unavailable': () => 'El modelo de lenguaje no está disponible. No se perdió nada; inténtalo en un minuto.',
    cancelled: () => 'Detenido. No se cambió nada.',
    unreachable: () => 'No se puede acceder a Rolecall. No se cambió nada; inténtalo en un minuto.',
    internal: () =>
      'Falló algo que nadie esperaba. No se perdió nada; inténtalo de nuevo y comunica la referencia si persiste.',
  },
  reference: id => `(ref. ${id})`,
}

export const spanish = withTerminalWording(translated)

function written(count: number): string {
  return new Intl.NumberFormat('es').format(count)
}

function years(count: number): string {
  return `${count} ${count === 1 ? 'año' : 'años'}`
}

function questions(limit: string | number | undefined): string {
  if (limit === 1) return 'una pregunta'
  return typeof limit === 'number' ? `${written(limit)} preguntas` : 'muchas preguntas'
}

function waitingTime(milliseconds: string | number | undefined): string {
  const seconds = Math.ceil(Number(milliseconds ?? 60_000) / 1000)
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}`
  return `${Math.ceil(seconds / 60)} minutos`
}

function mostAllowed(limit: string | number | undefined, unit: string | number | undefined): string {
  if (typeof limit !== 'number') return ''
  if (unit !== 'bytes') return `: ${written(limit)} ${unit === 'characters' ? 'caracteres ' : ''}como máximo`
  return limit < 1_048_576
    ? `: ${written(Math.floor(limit / 1024))} KB como máximo`
    : `: ${written(Math.floor(limit / 1_048_576))} MB como máximo`
}
