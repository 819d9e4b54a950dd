/** How a click or a form says which one it is; a number after a colon tells apart buttons of one block. */
export const actionIds = {
  more: 'answer-more',
  share: 'answer-share',
  followUp: 'answer-follow-up',
  choose: 'answer-choose',
  table: 'answer-table',
  feedback: 'answer-feedback',
  details: 'role-details',
  askAbout: 'role-ask',
  page: 'roles-page',
  compare: 'roles-compare',
  link: 'role-link',
  addRole: 'role-add',
  reviewRole: 'role-review',
  manage: 'role-manage',
  editDraft: 'role-edit-draft',
  linkSpaces: 'link-spaces',
  unlinkSpace: 'unlink-space',
  publishImport: 'import-publish',
  repeatImport: 'import-repeat',
} as const

export const viewIds = {
  loading: 'loading',
  notice: 'notice',
  askAbout: 'ask-about',
  compare: 'compare',
  addRole: 'add-role',
  editRole: 'edit-role',
  publish: 'publish-role',
  pick: 'pick-role',
} as const

/** The longest text that one input of a form takes. */
export const inputCharacters = 3_000
