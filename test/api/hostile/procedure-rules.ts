import type { CallerClient } from '../../../bots/client.ts'
import type { AppRouter } from '../../../src/api/router.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import { glazierRole } from '../../support/role-texts.ts'
import type { Target } from './hostile-world.ts'

type Procedures = AppRouter['_def']['record']
export type ProcedurePath = {
  [Router in keyof Procedures & string]: `${Router}.${keyof Procedures[Router] & string}`
}[keyof Procedures & string]

export type Holder = 'candidate' | 'recruiter' | 'admin' | 'bot'

export interface Rule {
  may: readonly Holder[]
  /** Calls it about a target: the caller's own, or another organization's. */
  call: (client: CallerClient, target: Target, requestKey: string) => Promise<unknown>
  /** What becomes of it about another organization's target: refused, or carried out on what is the caller's own. */
  foreign: ErrorCode | 'own'
  /** Its target is not what it was afterwards: every call needs another one. */
  usesUp?: true
}

const people: readonly Holder[] = ['candidate', 'recruiter', 'admin']
const recruiters: readonly Holder[] = ['recruiter', 'admin']
const admins: readonly Holder[] = ['admin']
const bots: readonly Holder[] = ['bot']

/** Who may call what, and what a call can do to another organization. A new procedure does not compile without a line. */
export const rules: Record<ProcedurePath, Rule> = {
  'questions.ask': {
    may: people,
    foreign: 'own',
    call: async (client, { posting, title }, requestKey) =>
      Array.fromAsync(
        await client.questions.ask.mutate({
          ...{ text: `What does the ${title} earn?`, conversation: requestKey, posting, requestKey },
        }),
      ),
  },
  'questions.shown': {
    may: people,
    foreign: 'own',
    // The other organization's own key: no question of it waits here.
    call: (client, { requestKey }) => client.questions.shown.mutate({ requestKey }),
  },
  'forms.keep': {
    may: people,
    foreign: 'own',
    call: (client, { title }, requestKey) => client.forms.keep.mutate({ form: { title }, requestKey }),
  },
  'forms.shown': {
    may: people,
    foreign: 'own',
    // The other organization's own key: no form of it waits here.
    call: (client, { requestKey }) => client.forms.shown.mutate({ requestKey }),
  },
  'questions.get': {
    may: people,
    foreign: 'not-found',
    call: (client, { question }) => client.questions.get.query({ id: question }),
  },
  'questions.feedback': {
    may: people,
    foreign: 'not-found',
    call: (client, { question: questionId }, requestKey) =>
      client.questions.feedback.mutate({ questionId, feedback: 'up', requestKey }),
  },
  'people.whoAmI': { may: people, foreign: 'own', call: client => client.people.whoAmI.query() },
  'people.exportMine': { may: people, foreign: 'own', call: client => client.people.exportMine.query() },
  'people.disclose': {
    may: people,
    foreign: 'own',
    call: (client, _, requestKey) => client.people.disclose.mutate({ requestKey }),
  },
  'people.eraseMine': {
    may: people,
    usesUp: true,
    foreign: 'own',
    call: (client, _, requestKey) => client.people.eraseMine.mutate({ requestKey }),
  },
  'events.begin': {
    may: people,
    foreign: 'own',
    // The other organization's own key: it is another request here.
    call: (client, { requestKey }) => client.events.begin.mutate({ requestKey }),
  },
  'postings.preview': { may: recruiters, foreign: 'own', call: client => client.postings.preview.query(glazierRole) },
  'postings.publish': {
    may: recruiters,
    foreign: 'own',
    call: (client, { document }, requestKey) => client.postings.publish.mutate({ ...document, requestKey }),
  },
  'postings.import': {
    may: recruiters,
    foreign: 'own',
    call: (client, { document }, requestKey) => client.postings.import.mutate({ documents: [document], requestKey }),
  },
  'postings.update': {
    may: recruiters,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { posting: id }, requestKey) => client.postings.update.mutate({ id, ...glazierRole, requestKey }),
  },
  'postings.open': {
    may: recruiters,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { draft: id }, requestKey) =>
      client.postings.open.mutate({ id, announceIn: 'C-ANYWHERE', requestKey }),
  },
  'postings.close': {
    may: recruiters,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { posting: id }, requestKey) => client.postings.close.mutate({ id, requestKey }),
  },
  'postings.reopen': {
    may: recruiters,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { closed: id }, requestKey) => client.postings.reopen.mutate({ id, requestKey }),
  },
  'postings.get': {
    may: people,
    foreign: 'not-found',
    call: (client, { posting: id }) => client.postings.get.query({ id }),
  },
  'postings.review': {
    may: recruiters,
    foreign: 'not-found',
    call: (client, { draft: id }) => client.postings.review.query({ id }),
  },
  'postings.compare': {
    may: people,
    foreign: 'not-found',
    call: (client, { posting, closed }) => client.postings.compare.query({ ids: [posting, closed] }),
  },
  'postings.announcedAs': {
    may: people,
    foreign: 'own',
    call: (client, { message }) => client.postings.announcedAs.query({ message }),
  },
  'postings.list': {
    may: people,
    foreign: 'own',
    call: (client, { posting }) => client.postings.list.query({ after: posting }),
  },
  'postings.browse': {
    may: people,
    foreign: 'own',
    call: (client, { title }) => client.postings.browse.query({ words: title }),
  },
  'postings.search': {
    may: people,
    foreign: 'own',
    call: (client, { title }) => client.postings.search.query({ words: title }),
  },
  'postings.count': {
    may: people,
    foreign: 'own',
    call: (client, { title }) => client.postings.count.query({ words: title }),
  },
  'postings.suggest': {
    may: people,
    foreign: 'own',
    call: (client, { title }) =>
      client.postings.suggest.query({ option: 'role', typed: title.slice(0, 3), states: 'all' }),
  },
  'imports.start': {
    may: recruiters,
    foreign: 'own',
    // One address in two organizations is an import in each.
    call: (client, _, requestKey) => client.imports.start.mutate({ address: 'https://feeds.example/', requestKey }),
  },
  'imports.upload': {
    may: recruiters,
    foreign: 'own',
    // The other organization's own key: it is another file here.
    call: (client, { requestKey }, own) => client.imports.upload.mutate(uploadOf(glazierRole.text, requestKey ?? own)),
  },
  'imports.repeat': {
    may: recruiters,
    foreign: 'not-found',
    call: (client, { imported: id }, requestKey) => client.imports.repeat.mutate({ id, requestKey }),
  },
  'imports.get': {
    may: recruiters,
    foreign: 'not-found',
    call: (client, { imported: id }) => client.imports.get.query({ id }),
  },
  'imports.list': { may: recruiters, foreign: 'own', call: client => client.imports.list.query() },
  'imports.seen': {
    may: recruiters,
    foreign: 'not-found',
    call: (client, { imported: id }, requestKey) => client.imports.seen.mutate({ id, reading: 1, requestKey }),
  },
  'imports.publish': {
    may: recruiters,
    foreign: 'not-found',
    call: (client, { imported: id }, requestKey) => client.imports.publish.mutate({ id, requestKey }),
  },
  'imports.remove': {
    may: recruiters,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { imported: id }, requestKey) => client.imports.remove.mutate({ id, requestKey }),
  },
  'uploads.preview': {
    may: recruiters,
    foreign: 'own',
    call: client => client.uploads.preview.mutate(uploadOf(glazierRole.text)),
  },
  'recruiters.grant': {
    may: admins,
    foreign: 'own',
    call: (client, { user }, requestKey) =>
      client.recruiters.grant.mutate({ grantee: { kind: 'user', user }, role: 'recruiter', requestKey }),
  },
  'recruiters.revoke': {
    may: admins,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { granted: user }, requestKey) =>
      client.recruiters.revoke.mutate({ grantee: { kind: 'user', user }, role: 'recruiter', requestKey }),
  },
  'recruiters.list': { may: recruiters, foreign: 'own', call: client => client.recruiters.list.query() },
  'spaces.list': { may: admins, foreign: 'own', call: client => client.spaces.list.query() },
  'spaces.issueCode': {
    may: admins,
    foreign: 'own',
    call: (client, _, requestKey) => client.spaces.issueCode.mutate({ requestKey }),
  },
  'spaces.previewLink': {
    may: admins,
    foreign: 'own',
    call: client => client.spaces.previewLink.query({ code: 'NOBODY-S-CODE' }),
  },
  'spaces.link': {
    may: admins,
    foreign: 'own',
    call: (client, _, requestKey) => client.spaces.link.mutate({ code: 'NOBODY-S-CODE', requestKey }),
  },
  'spaces.unlink': {
    may: admins,
    foreign: 'own',
    call: (client, { space }, requestKey) => client.spaces.unlink.mutate({ space, requestKey }),
  },
  'deliveries.claim': {
    may: bots,
    foreign: 'own',
    call: (client, _, requestKey) => client.deliveries.claim.mutate({ requestKey, limit: 1 }),
  },
  'deliveries.settle': {
    may: bots,
    usesUp: true,
    foreign: 'not-found',
    call: (client, { delivery: id }, requestKey) =>
      client.deliveries.settle.mutate({ id, attempt: 1, outcome: 'delivered', message: 'forged', requestKey }),
  },
  'installations.keep': {
    may: bots,
    foreign: 'own',
    call: (client, _, requestKey) => client.installations.keep.mutate({ installation: 'a token', requestKey }),
  },
  'installations.read': { may: bots, foreign: 'own', call: client => client.installations.read.query() },
  'installations.forget': {
    may: bots,
    foreign: 'own',
    call: (client, _, requestKey) => client.installations.forget.mutate({ requestKey }),
  },
  // The operator's alone, at the terminal, where there is one organization: test/commands/jobs.test.ts.
  'jobs.list': { may: [], foreign: 'forbidden', call: client => client.jobs.list.query() },
  'jobs.rerun': {
    may: [],
    foreign: 'forbidden',
    call: (client, { delivery }, requestKey) => client.jobs.rerun.mutate({ ids: [delivery], requestKey }),
  },
  'jobs.drop': {
    may: [],
    foreign: 'forbidden',
    call: (client, { delivery }, requestKey) => client.jobs.drop.mutate({ ids: [delivery], requestKey }),
  },
  'installations.list': { may: bots, foreign: 'own', call: client => client.installations.list.query() },
}

function uploadOf(text: string, requestKey = 'preview'): FormData {
  const form = new FormData()
  form.set('options', JSON.stringify({ requestKey }))
  form.set('file', new File([text], 'role.txt', { type: 'text/plain' }))
  return form
}
