import type { ImportWording } from './import-wording.ts'

export const importEnglish: ImportWording = {
  usage:
    'Say where the roles are: /role import https://… reads a page, a feed or a job board. Add “daily” to have it read every day, “once” to end that, “open” to publish without a draft. /role import list shows what is read.',
  reading: where => `Reading ${where}.`,
  progress: (done, found) => `${done} of ${found} read.`,
  waits: why => `${why} It is tried again by itself; nothing is lost.`,
  continues: 'This takes longer. You get a private message when it is done.',
  counts: {
    created: count => `${count} new`,
    revised: count => `${count} updated`,
    unchanged: count => `${count} unchanged`,
    failed: count => `${count} not read`,
    gone: count => `${count} no longer there`,
  },
  lacks: what => `Missing or doubtful: ${what}.`,
  nothingThere: 'No role is there now.',
  keptAsDrafts: count =>
    count === 1
      ? 'It is kept as a draft that only recruiters see, until you publish it.'
      : `${count} are kept as drafts that only recruiters see, until you publish them.`,
  publishAll: count => (count === 1 ? 'Publish' : `Publish all ${count}`),
  publishedAll: count =>
    count === 1
      ? 'Published. Candidates can ask about it now.'
      : `${count} published. Candidates can ask about them now.`,
  repeats: { daily: 'Every day', once: 'Only now' },
  publishing: { draft: 'As drafts, to look at first', open: 'At once' },
  again: 'Read again',
  gone: 'No longer there. They stay as they are until you close them.',
  notRead: 'Not read',
  more: count => `${count} more: /role list.`,
  daily: 'It is read again every day, and you are told what changes.',
  dailyFailing: 'It is tried again every day. You are told when it works again, or in a week.',
  worksAgain: 'It works again.',
  listHeading: 'Addresses that are read',
  listEmpty: 'No address is read yet. /role import reads one.',
  readOn: (date, what) => `Read on ${date}. ${what}`,
  failsSince: (date, why) => `Fails since ${date}. ${why}`,
  failures: {
    'not-a-url': () => 'This is not a web address. Give one that begins with https://.',
    'not-http': () => 'Only web addresses are read. Give one that begins with https://.',
    credentials: () => 'An address with a name or password in it is not read. Give the public one.',
    port: where => `${where} is asked for on an unusual port. Give the page’s public address.`,
    'private-address': where => `${where} is not on the public internet. Give the public address, or paste the text.`,
    'unknown-host': where => `There is no site ${where}. Check the address.`,
    'too-many-redirects': where => `${where} leads from one page to the next. Give the address of the page itself.`,
    status: where =>
      `${where} doesn’t show this page to everybody. Check that it opens without signing in, or paste the text.`,
    'not-a-document': where =>
      `${where} sends no page, text, PDF or Word document. Give the job description’s address.`,
    'too-slow': where => `${where} didn’t answer in time.`,
    failed: where => `${where} couldn’t be reached.`,
    'not-found': where => `${where} has no such page or board. Check the address.`,
    busy: where => `${where} has too much to do right now.`,
    'too-large': where =>
      `What ${where} sends is too large to read. Give the address of one role, or of a smaller feed.`,
    empty: where => `${where} lists no role. Check the board’s name, or come back when a role is open there.`,
    'no-such-role': where => `${where} doesn’t list that role any more. Check the address.`,
    unreadable: where => `What ${where} sends can’t be read as a role. Paste the text, or send it as a file.`,
    'not-a-posting': where =>
      `What ${where} shows is no job description. Give the address of one role, or of a job board.`,
    'storage-full': where =>
      `What ${where} shows doesn’t fit any more: the organization’s storage is full. An administrator can raise the limit.`,
    'own-storage-full': where =>
      `What ${where} shows doesn’t fit any more: you have stored as much as one person may. An administrator can raise the limit.`,
    internal: where => `${where} couldn’t be read, and it is our fault. Import it again in a while.`,
  },
  sameId: 'It has the id or the text of another role there, which was read.',
}
