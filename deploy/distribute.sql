-- Divides what organizations have among the workers of a Citus cluster: docs/operations.md, "Past one database". Once, on
-- the coordinator, as an owner who is a superuser, after `migrate` and while no core runs:
--   psql --single-transaction --set=ON_ERROR_STOP=1 --file=deploy/distribute.sql rolecall

set local citus.multi_shard_modify_mode = 'sequential';
-- Triggers here touch rows of their row's organization alone, which stand on the same worker.
set local citus.enable_unsafe_triggers = on;

create schema distributed;
grant usage on schema distributed to public;

-- Citus passes on to workers what `set local` sets and not what set_config does. This one stands before PostgreSQL's own in
-- the search path. The role is not passed on: workers are connected to as whoever it is.
create function distributed.set_config(name text, value text, is_local boolean) returns text
  language plpgsql
as $$
begin
  if not is_local or name in ('role', 'application_name') then
    return pg_catalog.set_config(name, value, is_local);
  end if;
  execute format('set local %I = %L', name, value);
  return value;
end
$$;

-- The organization as a constant of the plan, by which Citus finds its worker; so it has to say that it never changes. It
-- does, and isolates nothing: a plan that outlives its transaction meets `current_organization()` beside it and finds no row.
create function distributed.organization() returns uuid
  language plpgsql immutable parallel safe
as $$
begin
  return public.current_organization();
end
$$;

-- Policies as before, without sub-selects, which Citus refuses.
do $$
declare
  each record;
  sees text;
begin
  for each in
    select tablename, policyname from pg_policies
    where policyname in ('organization_only', 'linked_organizations') and tablename <> 'request_counts'
  loop
    sees := case each.policyname
      when 'organization_only' then 'organization_id = current_organization() and organization_id = distributed.organization()'
      else 'organization_id in (current_organization(), linked_organization())' end;
    execute format('alter policy %I on %I using (%s) with check (%3$s)', each.policyname, each.tablename, sees);
  end loop;
end
$$;

-- Keys are taken off while tables move. Two sorts do not come back: those from what is not divided to what is, and those
-- that empty a column, for which Citus sees the organization in them and refuses.
create temp table keys on commit drop as
  select conrelid::regclass as of_table, conname, confrelid::regclass as referred, confdeltype = 'n' as empties,
    pg_get_constraintdef(oid) as definition,
    (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[2]) as emptied
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace;

do $$
declare
  each record;
  isolated regclass;
begin
  for each in select * from keys loop
    execute format('alter table %s drop constraint %I', each.of_table, each.conname);
  end loop;
  perform create_reference_table('embedding_models');
  perform create_reference_table('spaces');
  perform create_distributed_table('organizations', 'organization_id');
  for isolated in
    select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'organization_id' and relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('organizations', 'spaces', 'request_counts')
  loop
    perform create_distributed_table(isolated, 'organization_id', colocate_with => 'organizations');
  end loop;
  for each in
    select * from keys where of_table not in ('spaces'::regclass, 'request_counts'::regclass) and not empties
  loop
    execute format('alter table %s add constraint %I %s', each.of_table, each.conname, each.definition);
  end loop;
  -- In the place of keys that empty a column when a person goes. A space goes with its organization alone.
  execute format(
    'create function distributed.forget_person() returns trigger language plpgsql security definer
       set search_path = public, pg_temp as $body$ begin %s return null; end $body$',
    (select string_agg(format('update %s set %I = null where organization_id = old.organization_id and %2$I = old.person_id;',
                              of_table, emptied), ' ')
     from keys where empties and referred = 'people'::regclass)
  );
end
$$;
create trigger forget_gone after delete on people for each row execute function distributed.forget_person();

-- Citus locks what every worker has by the right to update it.
grant update on spaces to rolecall_system;

-- Who the coordinator connects to workers as. Workers read for `nearest_postings`, and keep no plan of another organization.
alter role rolecall_app login;
alter role rolecall_system login;
alter role rolecall_linker login;
alter role rolecall_app set citus.allow_nested_distributed_execution = on;
alter role rolecall_app set plan_cache_mode = force_custom_plan;
do $$
begin
  execute format('alter database %I set citus.propagate_set_commands = %L', current_database(), 'local');
  -- What reads all organizations goes from shard to shard, after which `spaces` may be written; in parallel it may not.
  execute format('alter database %I set citus.multi_shard_modify_mode = %L', current_database(), 'sequential');
  execute format('alter database %I set search_path = distributed, pg_catalog, public', current_database());
end
$$;
