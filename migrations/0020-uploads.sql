-- Files that somebody sent are imports too: kept until their roles are stored (decision 0017).

alter table imports alter column address drop not null;
-- What its giver calls the file.
alter table imports add column file_name text;
-- Of a file: the event that brought it. The same event again brings the same import.
alter table imports add column upload_key text;
alter table imports add check ((address is null) <> (file_name is null));
create unique index on imports (organization_id, upload_key);

-- Deleted when it was read, or when no repeat would help.
create table uploads (
  organization_id uuid not null default current_organization(),
  import_id uuid not null,
  content bytea not null,
  bytes integer not null generated always as (octet_length(content)) stored,
  -- What was typed beside it, for the first role in it.
  beside jsonb not null,
  -- Where what comes of it belongs, in the bot's own words; null: with its person alone.
  reply_to jsonb,
  primary key (organization_id, import_id),
  foreign key (organization_id, import_id) references imports on delete cascade
);

select isolate_by_organization('uploads');
select defer_organization_keys();
