/** What a button, menu or form does; its arguments follow after colons, 100 characters in all. */
export const actions = {
  share: 'share',
  more: 'more',
  followUp: 'follow-up',
  choose: 'choose',
  helpful: 'helpful',
  notHelpful: 'not-helpful',
  details: 'details',
  askAbout: 'ask-about',
  compare: 'compare',
  comparePage: 'cmp',
  nextPage: 'next',
  previousPage: 'previous',
  rest: 'rest',
  addRole: 'add-role',
  review: 'review',
  pickChannel: 'pick-channel',
  publish: 'publish',
  edit: 'edit',
  save: 'save',
  close: 'close',
  reopen: 'reopen',
  listPage: 'list',
  link: 'link',
  unlink: 'unlink',
  unlinkNow: 'unlink-now',
  publishImport: 'import-publish',
  repeatImport: 'import-repeat',
} as const

export type Action = (typeof actions)[keyof typeof actions]

const mostCharacters = 100

export function customId(action: Action, ...values: (string | number)[]): string {
  return [action, ...values].join(':').slice(0, mostCharacters)
}

/** The action and its values. */
export function readCustomId(id: string): { action: string; values: string[] } {
  const [action = '', ...values] = id.split(':')
  return { action, values }
}

/** A UUID in 22 characters, so that four of them fit. */
export function shortId(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
}

export function longId(short: string): string {
  const hex = Buffer.from(short, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
