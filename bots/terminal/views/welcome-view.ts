import type { Wording } from '../../wording.ts'
import { fitLines, type Screen } from '../screen.ts'

interface At {
  screen: Screen
  wording: Wording
}

/** What somebody sees first: what this is, what is there, and three questions to begin with. */
export function welcomeLines(counts: { roles: number; guides: number }, { screen, wording }: At): string[] {
  const paragraph = (text: string) => fitLines(screen, { text, first: '', rest: '' })
  const name = screen.paint('strong', 'Rolecall')
  const what = `${name} · ${wording.openRolesAndGuides(counts.roles, counts.guides)}`
  const disclosure = paragraph(screen.paint('quiet', wording.disclosure))
  if (counts.roles === 0) return [...paragraph(what), ...disclosure, '', ...paragraph(wording.noRolesYet)]
  const questions = wording.welcomeQuestions.flatMap(question =>
    fitLines(screen, { text: screen.paint('accent', question), first: '  ', rest: '    ' }),
  )
  return [...paragraph(what), ...disclosure, '', ...paragraph(wording.welcome), ...questions]
}

/** The commands of the conversation, one a line. */
export function helpLines({ screen, wording }: At): string[] {
  return Object.entries(wording.commands).flatMap(([command, meaning]) =>
    fitLines(screen, { text: meaning, first: screen.paint('accent', command.padEnd(14)), rest: ' '.repeat(14) }),
  )
}
