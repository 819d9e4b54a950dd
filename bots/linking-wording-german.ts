import type { LinkingWording } from './linking-wording.ts'

export const linkingGerman: LinkingWording = {
  usage:
    'Sag, was zu tun ist: /link create für einen Code, /link use mit dem Code eines anderen Workspace oder Servers, oder /link list.',
  space: ({ platform, externalId }) =>
    platform === 'slack' ? `Slack-Workspace ${externalId}` : `Discord-Server ${externalId}`,
  issued: code => `Der Code ist ${code}`,
  issuedHint:
    'Ein Admin des anderen Workspace oder Servers gibt ihn dort ein. Er gilt einmal, zehn Minuten lang, und verbindet jenen mit der Organisation von hier.',
  alreadyIssued: 'Dieser Code wurde schon gezeigt. Lass dir einen neuen geben.',
  joins: spaces => `Damit kommt ihr zur Organisation von: ${spaces}.`,
  moves: roles =>
    roles === 0
      ? 'Hier gibt es keine Stellen, die mitkommen.'
      : `${roles === 1 ? 'Eine Stelle kommt' : `${roles} Stellen kommen`} mit, samt dem, was hier gefragt und angekündigt wurde.`,
  sharedExternalIds: count =>
    count === 1
      ? 'Eine Stelle hat eine externe Kennung, die es dort auch gibt. Beide bleiben; die von hier verliert diese Kennung.'
      : `${count} Stellen haben externe Kennungen, die es dort auch gibt. Alle bleiben; die von hier verlieren diese Kennungen.`,
  consequences:
    'Von da an sehen alle auf beiden Seiten die offenen Stellen beider, und Recruiter und Admins beider Seiten pflegen sie. Wer später wieder geht, nimmt keine Stellen mit.',
  link: 'Verbinden',
  linked: roles =>
    roles === 0 ? 'Verbunden.' : `Verbunden. ${roles === 1 ? 'Eine Stelle ist' : `${roles} Stellen sind`} mitgekommen.`,
  refusals: {
    'one-organization':
      'Hier gehören schon alle Workspaces und Server zu einer Organisation. Es gibt nichts zu verbinden.',
    'unknown-code': 'Dieser Code gilt nicht oder nicht mehr. Nichts wurde geändert; lass dir einen neuen geben.',
    'too-many-attempts':
      'Zu viele Codes wurden probiert. Nichts wurde geändert; versuch es in zehn Minuten noch einmal.',
    'already-linked': 'Beide gehören schon zu einer Organisation. Nichts wurde geändert.',
    'hosts-others':
      'Mit diesem hier sind andere verbunden, die mitkommen müssten. Nichts wurde geändert; trenne sie zuerst, oder lass dir hier einen Code geben.',
  },
  linkedSpaces: 'Eine Organisation',
  noLinks: 'Kein anderer Workspace oder Server ist mit diesem verbunden.',
  here: 'hier',
  unlink: 'Trennen',
  unlinkQuestion: space => `${space} trennen?`,
  unlinkConsequences:
    'Eine eigene Organisation beginnt dort, und wer dort etwas darf, darf es weiterhin. Alle Stellen bleiben hier. Was dort gefragt wurde, wird vergessen, weil es aus ihnen zitiert.',
  cancel: 'Abbrechen',
  unlinked: questions =>
    questions === 0
      ? 'Getrennt. Die Stellen sind geblieben, wo sie waren.'
      : `Getrennt. Die Stellen sind geblieben, wo sie waren, und ${questions === 1 ? 'eine Frage wurde' : `${questions} Fragen wurden`} vergessen.`,
  unlinkRefusals: {
    'one-organization': 'Hier gehören alle Workspaces und Server zu einer Organisation. Es gibt nichts zu trennen.',
    'not-found': 'Das ist nicht mehr verbunden. Nichts wurde geändert.',
    'not-joined': 'Damit hat die Organisation begonnen. Die anderen verlassen sie, nicht umgekehrt.',
    'not-yours': 'Das dürfen nur die Admins dort, oder die, mit denen die Organisation begonnen hat.',
  },
}
