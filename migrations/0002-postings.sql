-- Postings, their immutable revisions, and what was read from the current revision: passages and facts.

-- "Zürich" and "Zurich" are one word for search.
create function without_accents(content text) returns text
  language sql immutable parallel safe
  return regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]', '', 'g');

-- Both configurations, because 'english' drops words that are names elsewhere ("IT") and 'simple' keeps every language's
-- words as they are.
create function search_vector(content text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('english', without_accents(content)) || to_tsvector('simple', without_accents(content));

-- Any of a question's words: ranking decides which matter. Stop words count only when there is nothing else ("IT").
-- Null when it has no word at all.
create function search_query(words text) returns tsquery
  language sql immutable parallel safe
  return (
    with found as (
      select to_tsvector('english', without_accents(words)) as content,
             to_tsvector('simple', without_accents(words)) as every_word
    )
    select string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery
    from found, unnest(case when length(content) > 0 then content else every_word end)
  );

create table postings (
  organization_id uuid not null default current_organization() references organizations on delete cascade,
  posting_id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('posting', 'guide')),
  state text not null check (state in ('draft', 'open', 'closed')),
  external_id text,
  owner_id uuid,
  revision integer not null check (revision > 0),
  title text not null,
  hiring_organization text,
  location text,
  url text,
  -- As given; only `expires_at` is a moment that can be compared.
  date_posted text,
  valid_through text,
  expires_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Of the document as it was given and of the current revision's text: how a repeat is recognised.
  source_sha256 bytea not null,
  text_sha256 bytea not null,
  search tsvector not null,
  primary key (organization_id, posting_id),
  unique (organization_id, external_id),
  foreign key (organization_id, owner_id) references people on delete set null (owner_id)
);
create index on postings (organization_id, state, opened_at desc);
create index on postings (organization_id, source_sha256);
create index on postings (organization_id, text_sha256);
create index on postings (organization_id, expires_at) where state = 'open' and expires_at is not null;
create index on postings using gin (search) with (fastupdate = on);

-- What a citation refers to: never changed once written.
create table revisions (
  organization_id uuid not null default current_organization(),
  posting_id uuid not null,
  revision integer not null,
  text text not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (organization_id, posting_id, revision),
  foreign key (organization_id, posting_id) references postings on delete cascade,
  foreign key (organization_id, created_by) references people on delete set null (created_by)
);

-- Only of the current revision; an older one's text is kept, its passages and facts are not.
create table passages (
  organization_id uuid not null default current_organization(),
  posting_id uuid not null,
  ordinal integer not null,
  section text not null,
  heading text,
  text text not null,
  start_offset integer not null,
  end_offset integer not null,
  search tsvector not null generated always as (search_vector(coalesce(heading || ' ', '') || text)) stored,
  primary key (organization_id, posting_id, ordinal),
  foreign key (organization_id, posting_id) references postings on delete cascade
);
create index on passages using gin (search) with (fastupdate = on);

-- `value` is the fact itself; the columns after `end_offset` repeat what SQL filters and sorts by, normalised.
create table facts (
  organization_id uuid not null default current_organization(),
  posting_id uuid not null,
  ordinal integer not null,
  field text not null,
  value jsonb not null,
  quote text not null,
  start_offset integer not null,
  end_offset integer not null,
  key text,
  necessity text,
  number_min double precision,
  number_max double precision,
  currency text,
  city text,
  region text,
  country text,
  primary key (organization_id, posting_id, ordinal),
  foreign key (organization_id, posting_id) references postings on delete cascade
);
create index on facts (organization_id, field, key);
create index on facts (organization_id, field, country, city) where field = 'jobLocation';

select isolate_by_organization(isolated)
from unnest(array['postings', 'revisions', 'passages', 'facts']::regclass[]) as isolated;
revoke update on revisions from rolecall_app;

-- Row-level security lets an operator use an index only if it is marked as leaking nothing, and PostgreSQL leaves `@@`
-- unmarked although its result and errors tell nothing of rows it filters out. Only a superuser may mark it; where
-- migrations run as less, full text is searched without its index: slower, never wrong.
do $$
begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise notice 'full-text search will not use its index: marking @@ leakproof needs a superuser';
end
$$;
