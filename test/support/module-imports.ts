import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parse } from '@babel/parser'

export interface ModuleImport {
  /** The importing file, relative to the repository's root, with forward slashes. */
  from: string
  /** A file of the repository (relative to its root), a package's name, or `node:…`. */
  to: string
  /** 'type' when nothing of it is left once types are stripped. */
  kind: 'value' | 'type'
}

const root = resolve(import.meta.dirname, '../..')

/** Every TypeScript file under the given folders, relative to the repository's root. */
export function listModules(folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => join(folder, name).replaceAll('\\', '/')),
  )
}

/** The static and dynamic imports and re-exports of one file. */
export function readImports(file: string): ModuleImport[] {
  return parseImports(file, readFileSync(join(root, file), 'utf8'))
}

export function parseImports(file: string, source: string): ModuleImport[] {
  const { program } = parse(source, {
    sourceType: 'module',
    plugins: ['typescript', 'explicitResourceManagement', 'importAttributes'],
    createImportExpressions: true,
  })
  const found: ModuleImport[] = []
  visit({ ...program }, node => {
    const source = isNode(node.source) ? node.source.value : undefined
    if (typeof source !== 'string') return
    const kind = isTypeOnly(node) ? 'type' : 'value'
    found.push({ from: file, to: target(file, source), kind })
  })
  return found
}

type Node = Record<string, unknown> & { type: string }

function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, see)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `import type …` and `import { type A }`, but not `import './a.ts'`, which runs it. */
function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : []
  return specifiers.length > 0 && specifiers.every(one => one.importKind === 'type' || one.exportKind === 'type')
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return relative(root, resolve(root, file, '..', specifier)).replaceAll('\\', '/')
  }
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
