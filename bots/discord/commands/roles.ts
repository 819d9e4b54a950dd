import type { ChatInputCommandInteraction } from 'discord.js'
import type { Handler } from '../serve-interaction.ts'
import { showRolesPage } from '../show-roles-page.ts'
import type { Turn } from '../turn.ts'
import { comparisonView } from '../views/compare-view.ts'
import { notice } from '../views/components.ts'
import { escapeMarkdown } from '../views/markdown.ts'
import { detailsView } from '../views/role-view.ts'
import { findRole } from './find-role.ts'

export const searchCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work(turn, { options }) {
    const search = {
      words: options.getString('words'),
      skill: options.getString('skill'),
      place: options.getString('place'),
      workplace: options.getString('workplace'),
      seniority: options.getString('seniority'),
      pay: options.getInteger('pay'),
      currency: options.getString('currency'),
    }
    await showRolesPage(turn, search, 0)
  },
}

export const showCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work(turn, { options }) {
    const id = await findRole(turn, options.getString('role', true))
    if (id === null) return showNotFound(turn)
    await turn.show(detailsView(await turn.core.postings.get.query({ id }), turn.wording))
  },
}

export const compareCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work(turn, { options }) {
    const typed = ['first', 'second', 'third', 'fourth']
      .map(name => options.getString(name))
      .filter(value => value !== null)
    const found = await Promise.all(typed.map(value => findRole(turn, value)))
    if (found.includes(null)) return showNotFound(turn)
    const ids = [...new Set(found.filter(id => id !== null))]
    if (ids.length < 2) return turn.show(notice(escapeMarkdown(turn.words.pickTwoToFour)))
    await turn.show(comparisonView(await turn.core.postings.compare.query({ ids }), turn.wording))
  },
}

function showNotFound({ show, wording }: Turn): Promise<void> {
  return show(notice(escapeMarkdown(wording.errors['not-found']({}))))
}
