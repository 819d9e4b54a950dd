-- Addresses that an organization's roles are read from, and what became of each item there (decision 0015).

create table imports (
  organization_id uuid not null default current_organization() references organizations on delete cascade,
  import_id uuid not null default gen_random_uuid(),
  -- As it was given; reading the same address again is the same import.
  address text not null,
  -- Who asked for it last, and where: they are told what came of it. Null once they left or the space did.
  space_id uuid,
  person_id uuid,
  language text,
  -- What a role that is new here becomes.
  publish_as text not null check (publish_as in ('draft', 'open')),
  repeats text not null check (repeats in ('never', 'daily')),
  state text not null check (state in ('waiting', 'reading', 'done', 'failed')),
  -- Whether somebody waits for this reading; a daily one is told of only when something came of it.
  is_asked boolean not null default true,
  -- Counts the readings; the first is 1. An item carries the number of the last one that it was in.
  reading integer not null default 1,
  began_at timestamptz,
  ended_at timestamptz,
  -- Of an ended reading, when it repeats: when the next one is due.
  next_at timestamptz,
  -- How many items this reading found; null until the address has been fetched.
  found integer,
  -- The one whose result the person has seen or been sent.
  told_reading integer not null default 0,
  failure jsonb,
  -- The site asked to be left alone until then.
  not_before timestamptz,
  -- What the site calls the version that was read whole, and that version's hash.
  etag text,
  last_modified text,
  body_sha256 bytea,
  created_at timestamptz not null default now(),
  primary key (organization_id, import_id),
  unique (organization_id, address),
  foreign key (organization_id, space_id) references spaces on delete set null (space_id),
  foreign key (organization_id, person_id) references people on delete set null (person_id)
);
create index on imports (organization_id, next_at) where next_at is not null;

-- `item_key` is the role's own id at its source, its text's hash where it has none, or where in the source it could not
-- be read.
create table import_items (
  organization_id uuid not null default current_organization(),
  import_id uuid not null,
  item_key text not null,
  reading integer not null,
  ordinal integer not null,
  posting_id uuid,
  outcome text not null check (outcome in ('created', 'revised', 'unchanged', 'failed')),
  -- Where in the source it stands, and why it failed; null of one that was read.
  place text,
  failure jsonb,
  primary key (organization_id, import_id, item_key),
  foreign key (organization_id, import_id) references imports on delete cascade,
  foreign key (organization_id, posting_id) references postings on delete cascade
);
create index on import_items (organization_id, import_id, reading, ordinal);
create index on import_items (organization_id, posting_id);

select isolate_by_organization(isolated)
from unnest(array['imports', 'import_items']::regclass[]) as isolated;
select defer_organization_keys();

-- A space that parts from the organization leaves its imports there, with the roles.
grant update (space_id, person_id) on imports to rolecall_linker;
