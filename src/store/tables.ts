import type { ColumnType, Generated } from 'kysely'

/** The rows of every table, as `migrations/` defines them. They stay inside `store/`: callers get domain objects. */
export interface Tables {
  organizations: OrganizationRow
  spaces: SpaceRow
  people: PersonRow
  grants: GrantRow
  postings: PostingRow
  revisions: RevisionRow
  passages: PassageRow
  facts: FactRow
  embedding_models: EmbeddingModelRow
  posting_embeddings: PostingEmbeddingRow
  passage_embeddings: PassageEmbeddingRow
  conversations: ConversationRow
  questions: QuestionRow
  citations: CitationRow
  request_keys: RequestKeyRow
  deliveries: DeliveryRow
  announcements: AnnouncementRow
  installations: InstallationRow
  model_spending: ModelSpendingRow
  person_spending: PersonSpendingRow
  request_counts: RequestCountRow
  link_codes: LinkCodeRow
  imports: ImportRow
  import_items: ImportItemRow
  uploads: UploadRow
}

/** Read as a Date, written as a Date or left to the column's default. */
type Moment = ColumnType<Date, Date | undefined, Date>
type NullableMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
/** Written as JSON text, because `pg` would turn a JavaScript array into a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>
/** Read through `vector_send`, written as pgvector's binary form. */
type Vector = ColumnType<never, Buffer, Buffer>
type Computed = ColumnType<never, never, never>

interface OrganizationRow {
  organization_id: Generated<string>
  name: string
  created_at: Moment
}

interface SpaceRow {
  organization_id: string
  space_id: Generated<string>
  platform: string
  external_id: string
  created_at: Moment
  joined_at: NullableMoment
}

interface PersonRow {
  organization_id: Generated<string>
  person_id: Generated<string>
  space_id: string
  external_id: string
  display_name: string | null
  created_at: Moment
  disclosed_at: NullableMoment
}

interface GrantRow {
  organization_id: Generated<string>
  space_id: string
  grantee_kind: 'user' | 'role'
  grantee_external_id: string
  role: 'recruiter' | 'admin'
  granted_by: string | null
  granted_at: Moment
}

interface PostingRow {
  organization_id: Generated<string>
  posting_id: Generated<string>
  kind: 'posting' | 'guide'
  state: 'draft' | 'open' | 'closed'
  external_id: string | null
  owner_id: string | null
  revision: number
  title: string
  hiring_organization: string | null
  location: string | null
  url: string | null
  date_posted: string | null
  valid_through: string | null
  expires_at: NullableMoment
  opened_at: NullableMoment
  closed_at: NullableMoment
  created_at: Moment
  updated_at: Moment
  source_sha256: Buffer
  text_sha256: Buffer
  search: ColumnType<never, unknown, unknown>
}

interface RevisionRow {
  organization_id: Generated<string>
  posting_id: string
  revision: number
  text: string
  bytes: Computed
  created_by: string | null
  created_at: Moment
}

interface PassageRow {
  organization_id: Generated<string>
  posting_id: string
  ordinal: number
  section: string
  heading: string | null
  text: string
  start_offset: number
  end_offset: number
  search: Computed
}

interface FactRow {
  organization_id: Generated<string>
  posting_id: string
  ordinal: number
  field: string
  value: Json
  quote: string
  start_offset: number
  end_offset: number
  key: string | null
  necessity: string | null
  number_min: number | null
  number_max: number | null
  currency: string | null
  city: string | null
  region: string | null
  country: string | null
}

interface EmbeddingModelRow {
  model: string
  dimensions: number
  created_at: Moment
  used_at: Moment
}

interface PostingEmbeddingRow {
  organization_id: Generated<string>
  posting_id: string
  model: string
  text_hash: Buffer
  embedding: Vector
}

interface PassageEmbeddingRow {
  organization_id: Generated<string>
  posting_id: string
  ordinal: number
  model: string
  text_hash: Buffer
  embedding: Vector
}

interface ConversationRow {
  organization_id: Generated<string>
  conversation_id: Generated<string>
  space_id: string
  external_key: string
  created_at: Moment
}

interface QuestionRow {
  organization_id: Generated<string>
  question_id: Generated<string>
  conversation_id: string
  person_id: string | null
  turn: ColumnType<string, never, never>
  text: string
  bytes: Computed
  plan: Json
  answer: Json
  status: string
  feedback: 'up' | 'down' | null
  asked_at: Moment
}

interface CitationRow {
  organization_id: Generated<string>
  question_id: string
  ordinal: number
  statement: number
  posting_id: string
  revision: number
  quote: string
  start_offset: number
  end_offset: number
}

interface RequestKeyRow {
  organization_id: Generated<string>
  space_id: string
  procedure: string
  request_key: string
  claim_id: Generated<string>
  lease_until: ColumnType<Date, Date, Date>
  result: ColumnType<unknown, string | null, string | null>
  finished_at: NullableMoment
}

interface DeliveryRow {
  organization_id: Generated<string>
  delivery_id: Generated<string>
  space_id: string
  delivery_key: string
  person_id: string | null
  message_key: string | null
  kind: string
  target: Json
  payload: Json
  state: Generated<'waiting' | 'claimed' | 'queued' | 'delivered' | 'failed'>
  attempts: Generated<number>
  available_at: Moment
  lease_until: NullableMoment
  created_at: Moment
  settled_at: NullableMoment
}

interface AnnouncementRow {
  organization_id: Generated<string>
  announcement_id: Generated<string>
  space_id: string
  posting_id: string
  channel: string
  message: string | null
  created_at: Moment
}

interface InstallationRow {
  organization_id: Generated<string>
  space_id: string
  sealed: Buffer
  updated_at: Moment
}

interface ModelSpendingRow {
  organization_id: Generated<string>
  day: string
  micro_dollars: Generated<string>
}

/** Written by rate-limiter-flexible; `expire` counts milliseconds since 1970. */
interface RequestCountRow {
  organization_id: Generated<string>
  key: string
  points: number
  expire: string | null
}

interface LinkCodeRow {
  organization_id: Generated<string>
  space_id: string
  code_sha256: Buffer
  expires_at: Moment
}

interface PersonSpendingRow {
  organization_id: Generated<string>
  person_id: string
  day: string
  micro_dollars: Generated<string>
}

interface ImportRow {
  organization_id: Generated<string>
  import_id: Generated<string>
  address: string | null
  file_name: string | null
  upload_key: string | null
  space_id: string | null
  person_id: string | null
  language: string | null
  publish_as: 'draft' | 'open'
  repeats: 'never' | 'daily'
  state: 'waiting' | 'reading' | 'done' | 'failed'
  is_asked: Generated<boolean>
  reading: Generated<number>
  began_at: NullableMoment
  ended_at: NullableMoment
  next_at: NullableMoment
  found: number | null
  told_reading: Generated<number>
  failure: ColumnType<unknown, string | null | undefined, string | null>
  not_before: NullableMoment
  etag: string | null
  last_modified: string | null
  body_sha256: Buffer | null
  created_at: Moment
  failing_since: NullableMoment
  failure_told_in: number | null
}

interface ImportItemRow {
  organization_id: Generated<string>
  import_id: string
  item_key: string
  reading: number
  ordinal: number
  posting_id: string | null
  outcome: 'created' | 'revised' | 'unchanged' | 'failed'
  place: string | null
  failure: ColumnType<unknown, string | null | undefined, string | null>
  is_news: Generated<boolean>
  missed_in: number | null
}

interface UploadRow {
  organization_id: Generated<string>
  import_id: string
  content: Buffer
  bytes: Computed
  beside: Json
  reply_to: ColumnType<unknown, string | null, string | null>
}
