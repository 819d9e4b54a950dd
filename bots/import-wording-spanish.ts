import type { ImportWording } from './import-wording.ts'

export const importSpanish: ImportWording = {
  usage:
    'Di dónde están los puestos: /role import https://… lee una página, un feed o un portal de empleo. Añade «daily» para leerlo cada día, «once» para dejar de hacerlo, «open» para publicar sin borrador. /role import list muestra lo que se lee.',
  reading: where => `Leyendo ${where}.`,
  progress: (done, found) => `${done} de ${found} leídos.`,
  waits: why => `${why} Se vuelve a intentar solo; no se pierde nada.`,
  continues: 'Esto tarda más. Recibirás un mensaje privado cuando termine.',
  counts: {
    created: count => `${count} nuevo${count === 1 ? '' : 's'}`,
    revised: count => `${count} actualizado${count === 1 ? '' : 's'}`,
    unchanged: count => `${count} sin cambios`,
    failed: count => `${count} sin leer`,
    gone: count => `${count} ya no está${count === 1 ? '' : 'n'}`,
  },
  lacks: what => `Falta o es dudoso: ${what}.`,
  nothingThere: 'Ahora no hay ningún puesto ahí.',
  keptAsDrafts: count =>
    count === 1
      ? 'Queda como borrador que solo ven los reclutadores, hasta que lo publiques.'
      : `${count} quedan como borradores que solo ven los reclutadores, hasta que los publiques.`,
  publishAll: count => (count === 1 ? 'Publicar' : `Publicar los ${count}`),
  publishedAll: count =>
    count === 1
      ? 'Publicado. Los candidatos ya pueden preguntar por él.'
      : `${count} publicados. Los candidatos ya pueden preguntar por ellos.`,
  repeats: { daily: 'Cada día', once: 'Solo ahora' },
  publishing: { draft: 'Como borradores, para revisar', open: 'Enseguida' },
  again: 'Leer de nuevo',
  gone: 'Ya no están. Siguen como están hasta que los cierres.',
  notRead: 'Sin leer',
  more: count => `${count} más: /role list.`,
  daily: 'La dirección se lee cada día y se te avisa de lo que cambia.',
  dailyFailing: 'Se intenta de nuevo cada día. Se te avisa cuando vuelva a funcionar, o dentro de una semana.',
  worksAgain: 'Vuelve a funcionar.',
  listHeading: 'Direcciones que se leen',
  listEmpty: 'Todavía no se lee ninguna dirección. /role import lee una.',
  readOn: (date, what) => `Leído el ${date}. ${what}`,
  failsSince: (date, why) => `Falla desde el ${date}. ${why}`,
  failures: {
    'not-a-url': () => 'Esto no es una dirección web. Da una que empiece por https://.',
    'not-http': () => 'Solo se leen direcciones web. Da una que empiece por https://.',
    credentials: () => 'Una dirección con nombre o contraseña no se lee. Da la pública.',
    port: where => `${where} se pide en un puerto poco común. Da la dirección pública de la página.`,
    'private-address': where => `${where} no está en el internet público. Da la dirección pública o pega el texto.`,
    'unknown-host': where => `El sitio ${where} no existe. Revisa la dirección.`,
    'too-many-redirects': where => `${where} lleva de una página a otra. Da la dirección de la propia página.`,
    status: where =>
      `${where} no muestra esta página a todos. Comprueba que se abre sin iniciar sesión, o pega el texto.`,
    'not-a-document': where =>
      `${where} no envía página, texto, PDF ni documento de Word. Da la dirección de la descripción del puesto.`,
    'too-slow': where => `${where} no respondió a tiempo.`,
    failed: where => `No se pudo llegar a ${where}.`,
    'not-found': where => `${where} no tiene esa página o ese portal. Revisa la dirección.`,
    busy: where => `${where} está saturado ahora mismo.`,
    'too-large': where => `Lo que envía ${where} es demasiado grande. Da la dirección de un puesto o de un feed menor.`,
    empty: where => `${where} no lista ningún puesto. Revisa el nombre, o vuelve cuando haya uno abierto.`,
    'no-such-role': where => `${where} ya no lista ese puesto. Revisa la dirección.`,
    unreadable: where => `Lo que envía ${where} no se puede leer como puesto. Pega el texto o envía un archivo.`,
    'not-a-posting': where =>
      `Lo que muestra ${where} no es una descripción de puesto. Da la dirección de un puesto o de un portal de empleo.`,
    'storage-full': where =>
      `Lo que muestra ${where} ya no cabe: el espacio de la organización está lleno. Un administrador puede subir el límite.`,
    'own-storage-full': where =>
      `Lo que muestra ${where} ya no cabe: has guardado lo que puede guardar una persona. Un administrador puede subir el límite.`,
    internal: where => `${where} no se pudo leer, y es culpa nuestra. Vuelve a importarlo más tarde.`,
  },
  sameId: 'Tiene el identificador o el texto de otro puesto de esa fuente, que sí se leyó.',
}
