-- How often a person and an organization have asked lately, as rate-limiter-flexible keeps it: its columns and their order
-- are its own, and `key` alone must be unique for it. A key begins with its organization, so no two organizations' meet.
-- Unlogged: no question waits for a disk to be counted, and a crash forgets a minute of counting.
create unlogged table request_counts (
  key varchar(255) not null unique,
  points integer not null default 0,
  -- Milliseconds since 1970.
  expire bigint,
  organization_id uuid not null default current_organization() references organizations on delete cascade,
  primary key (organization_id, key)
);

select isolate_by_organization('request_counts');

-- How much an organization stores is summed whenever it stores more: from this index, without reading any text.
alter table revisions add column bytes integer not null generated always as (octet_length(text)) stored;
create index on revisions (organization_id) include (bytes);

-- What one person has spent of the organization's day on the language model, counted as the organization's is.
create table person_spending (
  organization_id uuid not null default current_organization(),
  person_id uuid not null,
  day date not null,
  micro_dollars bigint not null default 0,
  primary key (organization_id, person_id, day),
  foreign key (organization_id, person_id) references people on delete cascade
);

select isolate_by_organization('person_spending');
