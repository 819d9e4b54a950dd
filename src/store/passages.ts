import { sql } from 'kysely'
import type { Passage, SectionKind } from '../postings/passage.ts'
import type { Tx } from './database.ts'
import { fromVectorBytes } from './vector-bytes.ts'

/** A passage with its vector by one model; null while it has none. */
export interface EmbeddedPassage extends Passage {
  embedding: Float32Array | null
}

/** Stores what the texts of revisions were cut into; the postings have no other passages. */
export async function insertPassages(
  tx: Tx,
  of: readonly { posting: string; passages: readonly Passage[] }[],
): Promise<void> {
  const passages = of.flatMap(({ passages }) => passages)
  if (passages.length === 0) return
  // Beside the one organization that is seen, for Citus: rows from no table it would copy, and row-level security forbids that.
  await sql`
    insert into passages (organization_id, posting_id, ordinal, section, heading, text, start_offset, end_offset)
    select organizations.organization_id, given.*
    from organizations cross join unnest(
      ${of.flatMap(({ posting, passages }) => passages.map(() => posting))}::uuid[],
      ${passages.map(passage => passage.ordinal)}::int[],
      ${passages.map(passage => passage.section)}::text[],
      ${passages.map(passage => passage.heading)}::text[],
      ${passages.map(passage => passage.text)}::text[],
      ${passages.map(passage => passage.start)}::int[],
      ${passages.map(passage => passage.end)}::int[]
    ) as given (posting_id, ordinal, section, heading, text, start_offset, end_offset)`.execute(tx)
}

/** The passages of a posting in reading order, with the vectors of a model; with none when it is null. */
export async function listPassages(tx: Tx, of: { posting: string; model: string | null }): Promise<EmbeddedPassage[]> {
  const rows = await tx
    .selectFrom('passages')
    .leftJoin('passage_embeddings as embedded', join =>
      join
        .onRef('embedded.organization_id', '=', 'passages.organization_id')
        .onRef('embedded.posting_id', '=', 'passages.posting_id')
        .onRef('embedded.ordinal', '=', 'passages.ordinal')
        .on('embedded.model', '=', of.model),
    )
    .select(['passages.ordinal', 'section', 'heading', 'text', 'start_offset', 'end_offset'])
    .select(sql<Buffer | null>`vector_send(embedded.embedding)`.as('embedding'))
    .where('passages.posting_id', '=', of.posting)
    .orderBy('passages.ordinal')
    .execute()
  return rows.map(row => ({
    ordinal: row.ordinal,
    section: row.section as SectionKind,
    heading: row.heading,
    text: row.text,
    start: row.start_offset,
    end: row.end_offset,
    embedding: row.embedding && fromVectorBytes(row.embedding),
  }))
}
