import type { ChatInputCommandInteraction, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js'
import { addRoleCommand, addRoleSubmitted } from './commands/add-role.ts'
import { askCommand } from './commands/ask.ts'
import { editPressed, editRoleCommand, editSubmitted, savePressed } from './commands/edit-role.ts'
import { importCommand, importsCommand, publishImportPressed, repeatImportPressed } from './commands/import-roles.ts'
import {
  createLinkCommand,
  linkPressed,
  listLinksCommand,
  unlinkConfirmed,
  unlinkPressed,
  useLinkCommand,
} from './commands/link.ts'
import { allowCommand, listRecruitersCommand, removeCommand } from './commands/recruiters.ts'
import {
  channelPicked,
  listCommand,
  listPagePressed,
  publishPressed,
  reviewPressed,
  stateCommand,
  statePressed,
} from './commands/role-state.ts'
import { compareCommand, searchCommand, showCommand } from './commands/roles.ts'
import {
  choicePressed,
  feedbackPressed,
  followUpPressed,
  morePressed,
  sharePressed,
} from './components/answer-buttons.ts'
import {
  askAboutPressed,
  askAboutSubmitted,
  comparePagePressed,
  comparePicked,
  detailsPressed,
  pagePressed,
} from './components/role-buttons.ts'
import type { Handler } from './serve-interaction.ts'
import { type Action, actions } from './views/custom-id.ts'
import { addRoleForm } from './views/forms.ts'

/** By command and subcommand. */
export const commandHandlers: Readonly<Record<string, Handler<ChatInputCommandInteraction>>> = {
  ask: askCommand,
  'roles search': searchCommand,
  'roles show': showCommand,
  'roles compare': compareCommand,
  'role add': addRoleCommand,
  'role import': importCommand,
  'role imports': importsCommand,
  'role edit': editRoleCommand,
  'role close': stateCommand('close'),
  'role reopen': stateCommand('reopen'),
  'role list': listCommand,
  'recruiters allow': allowCommand,
  'recruiters remove': removeCommand,
  'recruiters list': listRecruitersCommand,
  'link create': createLinkCommand,
  'link use': useLinkCommand,
  'link list': listLinksCommand,
}

const addRolePressed: Handler<MessageComponentInteraction> = {
  first: 'form',
  work: async ({ wording }, interaction) => void (await interaction.showModal(addRoleForm(wording))),
}

/** By what a button or a menu does. `rest` only carries a search, and cannot be pressed. */
export const pressHandlers: Readonly<Record<Exclude<Action, 'rest'>, Handler<MessageComponentInteraction>>> = {
  [actions.share]: sharePressed,
  [actions.more]: morePressed,
  [actions.followUp]: followUpPressed,
  [actions.choose]: choicePressed,
  [actions.helpful]: feedbackPressed('up'),
  [actions.notHelpful]: feedbackPressed('down'),
  [actions.details]: detailsPressed,
  [actions.askAbout]: askAboutPressed,
  [actions.compare]: comparePicked,
  [actions.comparePage]: comparePagePressed,
  [actions.nextPage]: pagePressed,
  [actions.previousPage]: pagePressed,
  [actions.addRole]: addRolePressed,
  [actions.review]: reviewPressed,
  [actions.pickChannel]: channelPicked,
  [actions.publish]: publishPressed,
  [actions.edit]: editPressed,
  [actions.save]: savePressed,
  [actions.close]: statePressed('close'),
  [actions.reopen]: statePressed('reopen'),
  [actions.listPage]: listPagePressed,
  [actions.link]: linkPressed,
  [actions.unlink]: unlinkPressed,
  [actions.unlinkNow]: unlinkConfirmed,
  [actions.publishImport]: publishImportPressed,
  [actions.repeatImport]: repeatImportPressed,
}

export const formHandlers: Readonly<Record<string, Handler<ModalSubmitInteraction>>> = {
  [actions.askAbout]: askAboutSubmitted,
  [actions.addRole]: addRoleSubmitted,
  [actions.edit]: editSubmitted,
}
