import type { LinkingWording } from './linking-wording.ts'

export const linkingFrench: LinkingWording = {
  usage:
    'Dites quoi faire : /link create pour un code, /link use avec le code d’un autre espace ou serveur, ou /link list.',
  space: ({ platform, externalId }) =>
    platform === 'slack' ? `l’espace Slack ${externalId}` : `le serveur Discord ${externalId}`,
  issued: code => `Le code est ${code}`,
  issuedHint:
    'Un administrateur de l’autre espace ou serveur le saisit là-bas. Il vaut une fois, dix minutes, et joint celui-là à l’organisation d’ici.',
  alreadyIssued: 'Ce code a déjà été montré. Demandez-en un autre.',
  joins: spaces => `Vous rejoindrez l’organisation de : ${spaces}.`,
  moves: roles =>
    roles === 0
      ? 'Il n’y a ici aucun poste à emmener.'
      : `${roles === 1 ? 'Un poste suit' : `${roles} postes suivent`}, avec ce qui a été demandé et annoncé ici.`,
  sharedExternalIds: count =>
    count === 1
      ? 'Un poste a un identifiant externe qui existe aussi là-bas. Les deux restent ; celui d’ici perd cet identifiant.'
      : `${count} postes ont des identifiants externes qui existent aussi là-bas. Tous restent ; ceux d’ici perdent ces identifiants.`,
  consequences:
    'Dès lors, chacun des deux côtés voit les postes ouverts des deux, et les recruteurs et administrateurs des deux côtés les gèrent. Qui repart n’emmène aucun poste.',
  link: 'Lier',
  linked: roles =>
    roles === 0 ? 'C’est lié.' : `C’est lié. ${roles === 1 ? 'Un poste a suivi' : `${roles} postes ont suivi`}.`,
  refusals: {
    'one-organization': 'Ici, tous les espaces et serveurs forment déjà une seule organisation. Il n’y a rien à lier.',
    'unknown-code': 'Ce code n’est pas valable, ou ne l’est plus. Rien n’a changé ; demandez-en un nouveau.',
    'too-many-attempts': 'Trop de codes ont été essayés. Rien n’a changé ; réessayez dans dix minutes.',
    'already-linked': 'Les deux forment déjà une seule organisation. Rien n’a changé.',
    'hosts-others':
      'D’autres sont liés à celui-ci et devraient suivre. Rien n’a changé ; déliez-les d’abord, ou créez le code ici.',
  },
  linkedSpaces: 'Une seule organisation',
  noLinks: 'Aucun autre espace ou serveur n’est lié à celui-ci.',
  here: 'ici',
  unlink: 'Délier',
  unlinkQuestion: space => `Délier ${space} ?`,
  unlinkConsequences:
    'Une organisation à part y commence, et chacun y garde ses droits. Tous les postes restent ici. Ce qui y a été demandé est oublié, car cela les cite.',
  cancel: 'Annuler',
  unlinked: questions =>
    questions === 0
      ? 'C’est délié. Les postes sont restés où ils étaient.'
      : `C’est délié. Les postes sont restés où ils étaient, et ${questions === 1 ? 'une question a été oubliée' : `${questions} questions ont été oubliées`}.`,
  unlinkRefusals: {
    'one-organization': 'Ici, tous les espaces et serveurs forment une seule organisation. Il n’y a rien à délier.',
    'not-found': 'Celui-là n’est plus lié. Rien n’a changé.',
    'not-joined': 'L’organisation a commencé avec celui-là. Les autres la quittent, pas l’inverse.',
    'not-yours': 'Seuls ses administrateurs, ou ceux avec qui l’organisation a commencé, peuvent le délier.',
  },
}
