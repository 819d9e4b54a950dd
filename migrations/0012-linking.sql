-- Spaces of two organizations become one organization's, and part again. Everything that an organization has moves with its
-- organization_id, which every key begins with.

-- When a space joined the organization of another one; null for those that it began with.
alter table spaces add column joined_at timestamptz;

-- What an admin of one space hands to an admin of another: known by its hash, good once and for minutes.
create table link_codes (
  organization_id uuid not null default current_organization(),
  space_id uuid not null,
  code_sha256 bytea not null,
  expires_at timestamptz not null,
  primary key (organization_id, space_id),
  foreign key (organization_id, space_id) references spaces on delete cascade
);
create index on link_codes (code_sha256);

-- A third role: its transactions see two organizations, the one of the transaction and the one named beside it.
do $$
declare
  login regrole;
begin
  if not exists (select from pg_roles where rolname = 'rolecall_linker') then
    begin
      create role rolecall_linker nologin nosuperuser nobypassrls;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  if not pg_has_role(current_user, 'rolecall_linker', 'SET') then
    grant rolecall_linker to current_user;
  end if;
  -- Whoever runs a core with the roles that there were goes on running it.
  for login in
    select member::regrole from pg_auth_members where roleid = 'rolecall_app'::regrole and member <> current_user::regrole
  loop
    begin
      execute format('grant rolecall_linker to %s', login);
    exception when insufficient_privilege then
      raise notice '% needs rolecall_linker: grant it as whoever made that role', login;
    end;
  end loop;
end
$$;

create function linked_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('rolecall.linked_organization', true), '')::uuid;

-- Moving is all that the linker may do to a row beyond deleting it: what rows hold is not its to write.
create function let_linker_move(isolated regclass) returns void
  language plpgsql
as $$
begin
  execute format(
    'create policy linked_organizations on %s to rolecall_linker
       using (organization_id in ((select current_organization()), (select linked_organization())))
       with check (organization_id in ((select current_organization()), (select linked_organization())))',
    isolated
  );
  execute format('grant select, delete, update (organization_id) on %s to rolecall_linker', isolated);
end
$$;
revoke all on function let_linker_move(regclass) from public;

create or replace function isolate_by_organization(isolated regclass) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', isolated);
  execute format('alter table %s force row level security', isolated);
  execute format(
    'create policy organization_only on %s to rolecall_app
       using (organization_id = (select current_organization()))
       with check (organization_id = (select current_organization()))',
    isolated
  );
  execute format('grant select, insert, update, delete on %s to rolecall_app', isolated);
  perform let_linker_move(isolated);
end
$$;

select let_linker_move(attrelid) from pg_attribute join pg_class on pg_class.oid = attrelid
where attname = 'organization_id' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
  and attrelid <> 'link_codes'::regclass;
select isolate_by_organization('link_codes');

-- Which organization a code is of is asked before anything of it may be seen.
create policy system_wide on link_codes for select to rolecall_system using (true);
grant select on link_codes to rolecall_system;

-- What meets in one organization and must not: an external id that both use, a day's spending.
grant update (external_id, owner_id) on postings to rolecall_linker;
grant update (created_by) on revisions to rolecall_linker;
grant update (granted_by) on grants to rolecall_linker;
grant update (joined_at) on spaces to rolecall_linker;
grant insert, update (micro_dollars) on model_spending to rolecall_linker;
-- All of it, for what later migrations note there when postings move.
grant insert, update on organizations to rolecall_linker;
grant select on migrations to rolecall_linker;

-- A row and the rows that refer to it move one after the other, and have moved when the transaction ends.
create function defer_organization_keys() returns void
  language plpgsql
as $$
declare
  each record;
begin
  for each in
    select conrelid::regclass as of_table, conname from pg_constraint
    where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace
      and conparentid = 0 and exists (
        select from pg_attribute where attrelid = conrelid and attnum = conkey[1] and attname = 'organization_id'
      )
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', each.of_table, each.conname);
  end loop;
end
$$;
revoke all on function defer_organization_keys() from public;
select defer_organization_keys();

-- Moves every row of one organization to another, parents first: a row that somebody is still adding to a parent is waited
-- for, and one that comes later finds its parent gone and fails. Whatever table there will be is one of those in the catalog.
create function move_organization(leaving uuid, joining uuid) returns void
  language plpgsql
as $$
declare
  isolated regclass;
  is_left boolean;
begin
  set constraints all deferred;
  for isolated in
    select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'organization_id' and relkind in ('r', 'p') and not relispartition
      and relnamespace = 'public'::regnamespace and attrelid <> 'organizations'::regclass
    order by attrelid
  loop
    execute format('update %s set organization_id = $2 where organization_id = $1', isolated) using leaving, joining;
  end loop;
  for isolated in
    select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'organization_id' and relkind in ('r', 'p') and not relispartition
      and relnamespace = 'public'::regnamespace and attrelid <> 'organizations'::regclass
  loop
    execute format('select exists (select from %s where organization_id = $1)', isolated) into is_left using leaving;
    if is_left then
      raise exception 'rows of % were left behind', isolated;
    end if;
  end loop;
  -- Checked before the organization goes, which would take with it what still refers to it.
  set constraints all immediate;
  delete from organizations where organization_id = leaving;
end
$$;
