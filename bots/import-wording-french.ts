import type { ImportWording } from './import-wording.ts'

export const importFrench: ImportWording = {
  usage:
    'Indiquez où sont les postes : /role import https://… lit une page, un flux ou un site d’emploi. Ajoutez « daily » pour une lecture quotidienne, « once » pour y mettre fin, « open » pour publier sans brouillon. /role import list montre ce qui est lu.',
  reading: where => `Lecture de ${where}.`,
  progress: (done, found) => `${done} sur ${found} lus.`,
  waits: why => `${why} Un nouvel essai aura lieu tout seul ; rien n’est perdu.`,
  continues: 'Cela prend plus de temps. Vous recevrez un message privé à la fin.',
  counts: {
    created: count => `${count} nouveau${count === 1 ? '' : 'x'}`,
    revised: count => `${count} mis à jour`,
    unchanged: count => `${count} inchangé${count === 1 ? '' : 's'}`,
    failed: count => `${count} non lu${count === 1 ? '' : 's'}`,
    gone: count => `${count} disparu${count === 1 ? '' : 's'}`,
  },
  lacks: what => `Manque ou à vérifier : ${what}.`,
  nothingThere: 'Il n’y a aucun poste en ce moment.',
  keptAsDrafts: count =>
    count === 1
      ? 'Il reste un brouillon que seuls les recruteurs voient, jusqu’à sa publication.'
      : `${count} restent des brouillons que seuls les recruteurs voient, jusqu’à leur publication.`,
  publishAll: count => (count === 1 ? 'Publier' : `Publier les ${count}`),
  publishedAll: count =>
    count === 1
      ? 'Publié. Les candidats peuvent poser leurs questions.'
      : `${count} publiés. Les candidats peuvent poser leurs questions.`,
  repeats: { daily: 'Chaque jour', once: 'Seulement maintenant' },
  publishing: { draft: 'En brouillons, à relire d’abord', open: 'Tout de suite' },
  again: 'Relire',
  gone: 'Plus là. Ils restent tels quels tant que vous ne les fermez pas.',
  notRead: 'Non lus',
  more: count => `${count} de plus : /role list.`,
  daily: 'L’adresse est relue chaque jour, et vous êtes averti des changements.',
  dailyFailing:
    'Une nouvelle tentative a lieu chaque jour. Vous êtes prévenu quand cela remarche, ou dans une semaine.',
  worksAgain: 'Cela fonctionne de nouveau.',
  listHeading: 'Adresses lues',
  listEmpty: 'Aucune adresse n’est lue pour l’instant. /role import en lit une.',
  readOn: (date, what) => `Lu le ${date}. ${what}`,
  failsSince: (date, why) => `Échoue depuis le ${date}. ${why}`,
  failures: {
    'not-a-url': () => 'Ce n’est pas une adresse web. Donnez-en une qui commence par https://.',
    'not-http': () => 'Seules les adresses web sont lues. Donnez-en une qui commence par https://.',
    credentials: () => 'Une adresse avec un nom ou un mot de passe n’est pas lue. Donnez l’adresse publique.',
    port: where => `${where} est demandé sur un port inhabituel. Donnez l’adresse publique de la page.`,
    'private-address': where =>
      `${where} n’est pas sur l’internet public. Donnez l’adresse publique ou collez le texte.`,
    'unknown-host': where => `Le site ${where} n’existe pas. Vérifiez l’adresse.`,
    'too-many-redirects': where => `${where} renvoie de page en page. Donnez l’adresse de la page elle-même.`,
    status: where =>
      `${where} ne montre pas cette page à tous. Vérifiez qu’elle s’ouvre sans connexion, ou collez le texte.`,
    'not-a-document': where =>
      `${where} n’envoie ni page, ni texte, ni PDF, ni document Word. Donnez l’adresse de la description du poste.`,
    'too-slow': where => `${where} n’a pas répondu à temps.`,
    failed: where => `${where} est injoignable.`,
    'not-found': where => `${where} n’a pas cette page ou ce site d’emploi. Vérifiez l’adresse.`,
    busy: where => `${where} est surchargé en ce moment.`,
    'too-large': where =>
      `Ce que ${where} envoie est trop volumineux. Donnez l’adresse d’un poste ou d’un flux plus petit.`,
    empty: where => `${where} ne liste aucun poste. Vérifiez le nom, ou revenez quand un poste y est ouvert.`,
    'no-such-role': where => `${where} ne liste plus ce poste. Vérifiez l’adresse.`,
    unreadable: where =>
      `Ce que ${where} envoie ne peut pas être lu comme un poste. Collez le texte ou envoyez un fichier.`,
    'not-a-posting': where =>
      `Ce que ${where} montre n’est pas une description de poste. Donnez l’adresse d’un poste ou d’un site d’emploi.`,
    'storage-full': where =>
      `Ce que ${where} montre ne tient plus : l’espace de l’organisation est plein. Un administrateur peut relever la limite.`,
    'own-storage-full': where =>
      `Ce que ${where} montre ne tient plus : vous avez enregistré ce qu’une personne peut enregistrer. Un administrateur peut relever la limite.`,
    internal: where => `${where} n’a pas pu être lu, et c’est de notre fait. Relancez l’import plus tard.`,
  },
  sameId: 'Il a l’identifiant ou le texte d’un autre poste de cette source, qui a été lu.',
}
