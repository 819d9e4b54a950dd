-- What makes work happen once and messages arrive at least once.

-- A claim without a result is one still running, or one whose process died: after `lease_until` it may be taken over.
create table request_keys (
  organization_id uuid not null default current_organization(),
  space_id uuid not null,
  procedure text not null,
  request_key text not null,
  claim_id uuid not null default gen_random_uuid(),
  lease_until timestamptz not null,
  result jsonb,
  finished_at timestamptz,
  primary key (organization_id, space_id, procedure, request_key),
  foreign key (organization_id, space_id) references spaces on delete cascade
);
create unique index on request_keys (organization_id, claim_id);
create index on request_keys (organization_id, finished_at);

-- A delivery is waiting, or claimed until `lease_until`, or settled. `delivery_key` is what a platform can recognise a
-- repeat by.
create table deliveries (
  organization_id uuid not null default current_organization(),
  delivery_id uuid not null default gen_random_uuid(),
  space_id uuid not null,
  delivery_key text not null,
  kind text not null,
  target jsonb not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'delivered', 'failed')),
  attempts integer not null default 0,
  available_at timestamptz not null default now(),
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (organization_id, delivery_id),
  unique (organization_id, delivery_key),
  foreign key (organization_id, space_id) references spaces on delete cascade
);
create index on deliveries (organization_id, space_id, available_at) where state in ('waiting', 'claimed');

select isolate_by_organization(isolated)
from unnest(array['request_keys', 'deliveries']::regclass[]) as isolated;
