-- What bots bring to channels, and whose workspaces they were installed in.

-- A role shown in a channel. `message` is the platform's own id of what was posted there, null until it was.
create table announcements (
  organization_id uuid not null default current_organization(),
  announcement_id uuid not null default gen_random_uuid(),
  space_id uuid not null,
  posting_id uuid not null,
  channel text not null,
  message text,
  created_at timestamptz not null default now(),
  primary key (organization_id, announcement_id),
  unique (organization_id, space_id, posting_id, channel),
  foreign key (organization_id, space_id) references spaces on delete cascade,
  foreign key (organization_id, posting_id) references postings on delete cascade
);

-- When somebody was told that they talk to an AI, and what it keeps.
alter table people add column disclosed_at timestamptz;

-- A platform's tokens for one space, sealed with a key that the database never holds.
create table installations (
  organization_id uuid not null default current_organization(),
  space_id uuid not null,
  sealed bytea not null,
  updated_at timestamptz not null default now(),
  primary key (organization_id, space_id),
  foreign key (organization_id, space_id) references spaces on delete cascade
);

select isolate_by_organization(isolated)
from unnest(array['announcements', 'installations']::regclass[]) as isolated;

-- A bot that serves many spaces asks which ones it serves; what is sealed stays with the organization.
create policy system_wide on installations for select to rolecall_system using (true);
grant select (organization_id, space_id) on installations to rolecall_system;
