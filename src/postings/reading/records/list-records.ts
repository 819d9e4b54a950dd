/**
 * The records of a JSON value: the elements of an array, the `jobs` of a job board's export, the JobPostings of a
 * JSON-LD `@graph` or `ItemList`; anything else is one record. References by `@id` inside a graph are resolved.
 */
export function listRecords(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listRecords)
  if (!isObject(value)) return [value]
  if (Array.isArray(value['@graph'])) return recordsOfGraph(value['@graph'])
  if (Array.isArray(value.itemListElement)) {
    return value.itemListElement.flatMap(element =>
      listRecords(isObject(element) ? (element.item ?? element) : element),
    )
  }
  for (const key of ['jobs', 'postings', 'data']) {
    const list = value[key]
    if (Array.isArray(list) && value.title === undefined && list.every(isObject)) return list
  }
  return [value]
}

/** Whether a JSON-LD node is of that schema.org type, written short, as a URL or in a list of types. */
export function hasType(value: unknown, type: string): value is Record<string, unknown> {
  if (!isObject(value)) return false
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']]
  return types.some(name => typeof name === 'string' && name.replace(/^.*[/:#]/, '') === type)
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordsOfGraph(graph: unknown[]): unknown[] {
  const nodes = new Map(graph.filter(isObject).map(node => [node['@id'], node]))
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    const isReference = isObject(value) && typeof value['@id'] === 'string' && Object.keys(value).length === 1
    return isReference ? (nodes.get(value['@id']) ?? value) : value
  }
  return graph
    .filter(node => hasType(node, 'JobPosting'))
    .map(node => Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value)])))
}
