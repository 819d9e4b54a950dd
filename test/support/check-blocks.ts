/** What Slack refuses of blocks and views, by the limits that its reference documents. Empty when it takes them. */
export function checkBlocks(blocks: unknown, surface: 'message' | 'modal' | 'home'): string[] {
  if (!Array.isArray(blocks)) return ['blocks: not a list']
  const problems: string[] = []
  const most = surface === 'message' ? 50 : 100
  if (blocks.length > most) problems.push(`blocks: ${blocks.length}, at most ${most}`)
  const ids = blocks.flatMap(block => (isRecord(block) && typeof block.block_id === 'string' ? [block.block_id] : []))
  if (new Set(ids).size < ids.length) problems.push('block_id: used twice')
  const markdown = blocks.map(block => (isRecord(block) && block.type === 'markdown' ? String(block.text).length : 0))
  if (markdown.reduce((sum, length) => sum + length, 0) > 12_000) problems.push('markdown: over 12,000 characters')
  const tables = blocks.filter(block => isRecord(block) && block.type === 'table').length
  if (tables > 1) problems.push('only_one_table_allowed')
  for (const [index, block] of blocks.entries())
    problems.push(...checkBlock(block, surface).map(p => `blocks[${index}] ${p}`))
  return problems
}

export function checkView(view: unknown): string[] {
  if (!isRecord(view)) return ['view: not an object']
  const surface = view.type === 'home' ? 'home' : 'modal'
  const problems = checkBlocks(view.blocks, surface)
  if (surface === 'modal') {
    problems.push(...plain(view.title, 24, 'title'))
    if (view.submit !== undefined) problems.push(...plain(view.submit, 24, 'submit'))
    if (view.close !== undefined) problems.push(...plain(view.close, 24, 'close'))
    const hasInputs = Array.isArray(view.blocks) && view.blocks.some(block => isRecord(block) && block.type === 'input')
    if (hasInputs && view.submit === undefined) problems.push('submit: required where there are inputs')
  }
  problems.push(...length(view.private_metadata ?? '', 3_000, 'private_metadata'))
  problems.push(...length(view.callback_id ?? '', 255, 'callback_id'))
  return problems
}

type Check = (block: Record<string, unknown>, surface: string) => string[]

const blockChecks: Record<string, Check> = {
  section: block => [
    ...(block.text === undefined && block.fields === undefined ? ['section: no text'] : []),
    ...(block.text === undefined ? [] : text(block.text, 3_000, 'section')),
    ...(block.accessory === undefined ? [] : checkElement(block.accessory)),
  ],
  context: block => elements(block, 10).concat(list(block.elements).flatMap(one => text(one, 3_000, 'context'))),
  actions: block => elements(block, 25).concat(list(block.elements).flatMap(checkElement), twice(block)),
  header: block => plain(block.text, 150, 'header'),
  divider: () => [],
  markdown: (block, surface) => [
    ...(surface === 'message' ? [] : ['markdown: for messages only']),
    ...(typeof block.text === 'string' && block.text !== '' ? [] : ['markdown: no text']),
  ],
  table: (block, surface) => [...(surface === 'message' ? [] : ['table: for messages only']), ...checkTable(block)],
  input: block => [
    ...plain(block.label, 2_000, 'label'),
    ...(block.hint === undefined ? [] : plain(block.hint, 2_000, 'hint')),
    ...checkElement(block.element),
  ],
  context_actions: (block, surface) => [
    ...(surface === 'message' ? [] : ['context_actions: for messages only']),
    ...elements(block, 5),
    ...list(block.elements).flatMap(checkElement),
  ],
}

const elementChecks: Record<string, (element: Record<string, unknown>) => string[]> = {
  button: element => [
    ...plain(element.text, 75, 'button'),
    ...(element.value === '' ? ['value: empty'] : []),
    ...length(element.value ?? '', 2_000, 'value'),
    ...length(element.url ?? '', 3_000, 'url'),
    ...(element.url === undefined || URL.canParse(String(element.url)) ? [] : ['url: not one']),
  ],
  overflow: element => options(element, { min: 1, max: 5 }),
  static_select: element => options(element, { min: 1, max: 100 }),
  multi_static_select: element => options(element, { min: 1, max: 100 }),
  conversations_select: () => [],
  file_input: element => (Number(element.max_files ?? 10) > 10 ? ['max_files: over 10'] : []),
  plain_text_input: element => [
    ...(Number(element.max_length ?? 1) > 3_000 ? ['max_length: over 3,000'] : []),
    ...length(element.initial_value ?? '', Number(element.max_length ?? 3_000), 'initial_value'),
  ],
  feedback_buttons: element =>
    [element.positive_button, element.negative_button].flatMap(button =>
      isRecord(button)
        ? [...plain(button.text, 75, 'feedback'), ...length(button.value ?? '', 2_000, 'value')]
        : ['feedback: a button is missing'],
    ),
}

function checkBlock(block: unknown, surface: string): string[] {
  if (!isRecord(block)) return ['not an object']
  const check = blockChecks[String(block.type)]
  if (check === undefined) return [`unknown block ${String(block.type)}`]
  return [...length(block.block_id ?? '', 255, 'block_id'), ...check(block, surface)]
}

function checkTable(block: Record<string, unknown>): string[] {
  const rows = list(block.rows).map(list)
  const cells = rows.flat().filter(isRecord)
  const texts = cells.flatMap(({ elements: sections }) =>
    list(sections).flatMap(section => (isRecord(section) ? list(section.elements).filter(isRecord) : [])),
  )
  const characters = texts.reduce((sum, { text: said }) => sum + String(said).length, 0)
  return [
    ...(rows.length < 1 || rows.length > 100 ? [`rows: ${rows.length}, 1 to 100`] : []),
    ...(rows.some(row => row.length < 1 || row.length > 20) ? ['cells: 1 to 20 in a row'] : []),
    ...(new Set(rows.map(row => row.length)).size > 1 ? ['cells: not as many in every row'] : []),
    ...(cells.some(({ type }) => type !== 'rich_text') ? ['cell: not rich_text'] : []),
    ...(texts.some(({ text: said }) => typeof said !== 'string' || said === '') ? ['cell: empty text'] : []),
    ...(characters > 10_000 ? [`table: ${characters} characters, at most 10,000`] : []),
    ...(list(block.column_settings).length > 20 ? ['column_settings: over 20'] : []),
  ]
}

function checkElement(element: unknown): string[] {
  if (!isRecord(element)) return ['element: not an object']
  const check = elementChecks[String(element.type)]
  if (check === undefined) return [`unknown element ${String(element.type)}`]
  const id = typeof element.action_id === 'string' && element.action_id !== '' ? [] : ['action_id: missing']
  return [...id, ...length(element.action_id ?? '', 255, 'action_id'), ...check(element)]
}

function options(element: Record<string, unknown>, { min, max }: { min: number; max: number }): string[] {
  const found = list(element.options)
  const problems = found.length < min || found.length > max ? [`options: ${found.length}, ${min} to ${max}`] : []
  for (const option of found) {
    if (!isRecord(option)) problems.push('option: not an object')
    else problems.push(...plain(option.text, 75, 'option'), ...length(option.value ?? '', 150, 'option value'))
  }
  return problems
}

function elements(block: Record<string, unknown>, most: number): string[] {
  const { length: count } = list(block.elements)
  return count < 1 || count > most ? [`elements: ${count}, 1 to ${most}`] : []
}

function twice(block: Record<string, unknown>): string[] {
  const ids = list(block.elements).map(element => (isRecord(element) ? element.action_id : ''))
  return new Set(ids).size < ids.length ? ['action_id: used twice in one block'] : []
}

function text(value: unknown, most: number, where: string): string[] {
  if (!isRecord(value) || typeof value.text !== 'string') return [`${where}: no text object`]
  if (value.type !== 'mrkdwn' && value.type !== 'plain_text') return [`${where}: unknown text type`]
  if (value.text === '') return [`${where}: empty text`]
  return length(value.text, most, where)
}

function plain(value: unknown, most: number, where: string): string[] {
  return isRecord(value) && value.type === 'plain_text' ? text(value, most, where) : [`${where}: not plain_text`]
}

function length(value: unknown, most: number, where: string): string[] {
  if (typeof value !== 'string') return [`${where}: not a text`]
  return value.length > most ? [`${where}: ${value.length} characters, at most ${most}`] : []
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
