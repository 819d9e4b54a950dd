import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { makePdf } from '../../test/support/make-pdf.ts'
import type { Random } from './random.ts'
import { type FaultRole, faultRole } from './roles.ts'

/** A file that somebody sends, and what the readers make of it. */
export interface DrawnFile {
  /** No other file of the round is called so. */
  name: string
  type: string
  bytes(): Promise<Uint8Array>
  /** Of its roles, in their order. */
  titles: string[]
  /** Where in it something stands that is no role, as its sender is told. */
  unreadable: string[]
}

/** One to three: with one role, with several, with something in them that cannot be read, or with nothing else. */
export function drawFiles(random: Random, stem: string): DrawnFile[] {
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, index) => drawFile(random, `${stem}-${index}`))
}

export function drawFile(random: Random, stem: string): DrawnFile {
  const holds = random.pick(['one role', 'one role', 'several roles', 'one that is none', 'nothing readable'] as const)
  const ofOne = random.pick(documentFormats)
  const title = (index: number) => `Sent role ${stem}-${index}`
  // The core stores forty in two steps.
  const several = Array.from({ length: random.pick([2, 3, 4, 5, 40]) }, (_, index) => title(index))
  const roles = (titles: readonly string[]) => titles.map(each => faultRole(each, '2,000'))
  switch (holds) {
    case 'one role': {
      const { ending, type, write } = ofOne
      const [role] = roles([title(0)])
      return { name: `${stem}.${ending}`, type, titles: [title(0)], unreadable: [], bytes: () => write(role!) }
    }
    case 'several roles': {
      const bytes = async () => Buffer.from(JSON.stringify(roles(several).map(asRecord)))
      return { name: `${stem}.json`, type: 'application/json', titles: several, unreadable: [], bytes }
    }
    case 'one that is none': {
      const name = `${stem}.jsonl`
      const lines = ['{"title": ', ...roles(several).map(role => JSON.stringify(asRecord(role)))]
      const bytes = async () => Buffer.from(lines.join('\n'))
      return { name, type: 'application/json', titles: several, unreadable: [`${name}, line 1`], bytes }
    }
    case 'nothing readable': {
      const { ending, type, write } = ofOne
      const name = `${stem}.${ending}`
      const bytes = async () => spoil(await write(faultRole(title(0), '2,000')))
      return { name, type, titles: [], unreadable: [name], bytes }
    }
  }
}

/** With the role's own id, as a feed has one. */
function asRecord({ externalId: id, ...role }: FaultRole) {
  return { id, ...role }
}

interface DocumentFormat {
  ending: string
  type: string
  write(role: FaultRole): Promise<Uint8Array>
}

/** Each says itself what its role is called. */
const documentFormats: readonly DocumentFormat[] = [
  { ending: 'txt', type: 'text/plain', write: async role => Buffer.from(linesOf(role).join('\n')) },
  {
    ending: 'md',
    type: 'text/markdown',
    async write({ title, hiringOrganization, location, text }) {
      return Buffer.from(`# ${title}\n\n${hiringOrganization}, ${location}\n\n${text}`)
    },
  },
  {
    ending: 'html',
    type: 'text/html',
    async write(role) {
      const [title, ...lines] = linesOf(role)
      const body = lines.map(line => `<p>${line}</p>`).join('')
      return Buffer.from(`<!doctype html><html><body><main><h1>${title}</h1>${body}</main></body></html>`)
    },
  },
  {
    ending: 'pdf',
    type: 'application/pdf',
    write: role =>
      makePdf(document => {
        const [title = '', ...lines] = linesOf(role)
        document.fontSize(22).text(title).fontSize(11)
        for (const line of lines) document.text(line === '' ? ' ' : line)
      }),
  },
  {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async write(role) {
      const [title = '', ...lines] = linesOf(role)
      const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE })
      return Packer.toBuffer(
        new Document({ sections: [{ children: [heading, ...lines.map(text => new Paragraph(text))] }] }),
      )
    },
  },
]

function linesOf({ title, hiringOrganization, location, text }: FaultRole): string[] {
  return [title, hiringOrganization, location, '', ...text.split('\n')]
}

/** Cut off, and no text that anybody could read either. */
function spoil(whole: Uint8Array): Uint8Array {
  return Buffer.concat([whole.subarray(0, 200), Buffer.alloc(200, 0)])
}
