import type { LinkingWording } from './linking-wording.ts'

export const linkingSpanish: LinkingWording = {
  usage: 'Di qué hacer: /link create para un código, /link use con el código de otro espacio o servidor, o /link list.',
  space: ({ platform, externalId }) =>
    platform === 'slack' ? `el espacio de Slack ${externalId}` : `el servidor de Discord ${externalId}`,
  issued: code => `El código es ${code}`,
  issuedHint:
    'Un administrador del otro espacio o servidor lo introduce allí. Vale una vez, diez minutos, y une aquel a la organización de aquí.',
  alreadyIssued: 'Este código ya se mostró. Pide otro.',
  joins: spaces => `Pasaréis a la organización de: ${spaces}.`,
  moves: roles =>
    roles === 0
      ? 'Aquí no hay puestos que llevar.'
      : `${roles === 1 ? 'Un puesto va' : `${roles} puestos van`} también, con lo que aquí se preguntó y anunció.`,
  sharedExternalIds: count =>
    count === 1
      ? 'Un puesto tiene un identificador externo que también se usa allí. Ambos se conservan; el de aquí pierde ese identificador.'
      : `${count} puestos tienen identificadores externos que también se usan allí. Todos se conservan; los de aquí pierden esos identificadores.`,
  consequences:
    'Desde entonces todos, en ambos lados, ven los puestos abiertos de los dos, y los reclutadores y administradores de ambos los gestionan. Quien se vaya después no se lleva ningún puesto.',
  link: 'Vincular',
  linked: roles =>
    roles === 0
      ? 'Vinculado.'
      : `Vinculado. ${roles === 1 ? 'Un puesto ha venido' : `${roles} puestos han venido`} también.`,
  refusals: {
    'one-organization': 'Aquí todos los espacios y servidores son ya una organización. No hay nada que vincular.',
    'unknown-code': 'Este código no vale, o ya no. No se cambió nada; pide uno nuevo.',
    'too-many-attempts': 'Se probaron demasiados códigos. No se cambió nada; inténtalo en diez minutos.',
    'already-linked': 'Ambos son ya una organización. No se cambió nada.',
    'hosts-others':
      'Hay otros vinculados con este que tendrían que venir. No se cambió nada; desvincúlalos antes, o crea el código aquí.',
  },
  linkedSpaces: 'Una organización',
  noLinks: 'Ningún otro espacio o servidor está vinculado con este.',
  here: 'aquí',
  unlink: 'Desvincular',
  unlinkQuestion: space => `¿Desvincular ${space}?`,
  unlinkConsequences:
    'Allí empieza una organización propia, y cada cual conserva lo que puede hacer. Todos los puestos se quedan aquí. Lo que allí se preguntó se olvida, porque los cita.',
  cancel: 'Cancelar',
  unlinked: questions =>
    questions === 0
      ? 'Desvinculado. Los puestos se quedaron donde estaban.'
      : `Desvinculado. Los puestos se quedaron donde estaban, y ${questions === 1 ? 'se olvidó una pregunta' : `se olvidaron ${questions} preguntas`}.`,
  unlinkRefusals: {
    'one-organization': 'Aquí todos los espacios y servidores son una organización. No hay nada que desvincular.',
    'not-found': 'Ese ya no está vinculado. No se cambió nada.',
    'not-joined': 'La organización empezó con ese. Los demás la dejan, no al revés.',
    'not-yours': 'Solo sus administradores, o aquellos con quienes empezó la organización, pueden desvincularlo.',
  },
}
