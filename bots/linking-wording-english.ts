import type { LinkingWording } from './linking-wording.ts'

export const linkingEnglish: LinkingWording = {
  usage:
    'Say what to do: /link create for a code, /link use with the code of another workspace or server, or /link list.',
  space: ({ platform, externalId }) =>
    platform === 'slack' ? `Slack workspace ${externalId}` : `Discord server ${externalId}`,
  issued: code => `The code is ${code}`,
  issuedHint:
    'An admin of the other workspace or server gives it there with /link use. It is good once, for ten minutes, and joins that one to the organization of this one.',
  alreadyIssued: 'This code was shown before. Ask for another with /link create.',
  joins: spaces => `This joins the organization of: ${spaces}.`,
  moves: roles =>
    roles === 0
      ? 'There are no roles here to move along.'
      : `${roles === 1 ? 'One role moves' : `${roles} roles move`} along, with what was asked and announced here.`,
  sharedExternalIds: count =>
    count === 1
      ? 'One role has an external id that is used there too. Both roles are kept; the one from here loses that id.'
      : `${count} roles have external ids that are used there too. All are kept; those from here lose these ids.`,
  consequences:
    'From then on people on either side see the open roles of both, and recruiters and admins on either side look after them. Whoever leaves again takes no roles along.',
  link: 'Link',
  linked: roles =>
    roles === 0 ? 'Linked.' : `Linked. ${roles === 1 ? 'One role has' : `${roles} roles have`} moved along.`,
  refusals: {
    'one-organization':
      'Every workspace and server here belongs to one organization already. There is nothing to link.',
    'unknown-code': 'This code is not good, or no longer. Nothing was changed; ask for a new one with /link create.',
    'too-many-attempts': 'Too many codes were tried. Nothing was changed; try again in ten minutes.',
    'already-linked': 'Both belong to one organization already. Nothing was changed.',
    'hosts-others':
      'Others are linked with this one and would have to move too. Nothing was changed; unlink them first, or create the code here.',
  },
  linkedSpaces: 'One organization',
  noLinks: 'No other workspace or server is linked with this one.',
  here: 'here',
  unlink: 'Unlink',
  unlinkQuestion: space => `Unlink ${space}?`,
  unlinkConsequences:
    'It starts an organization of its own, and its people keep what they may do there. All roles stay here. What was asked there is forgotten, because it quotes them.',
  cancel: 'Cancel',
  unlinked: questions =>
    questions === 0
      ? 'Unlinked. The roles stayed where they were.'
      : `Unlinked. The roles stayed where they were, and ${questions === 1 ? 'one question was' : `${questions} questions were`} forgotten.`,
  unlinkRefusals: {
    'one-organization': 'Every workspace and server here belongs to one organization. There is nothing to unlink.',
    'not-found': 'That one is not linked any more. Nothing was changed.',
    'not-joined': 'The organization began with that one. The others leave it, not the other way round.',
    'not-yours': 'Only its own admins, or those with whom the organization began, may unlink that one.',
  },
}
