-- Tenancy comes first: every row belongs to an organization, every key begins with it, and what a transaction may see
-- is decided by the organization it was opened for.

create extension if not exists vector;

-- Roles belong to the whole cluster, so another database of it may have made them already, or be making them right now.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['rolecall_app', 'rolecall_system'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls', role_name);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
    -- Its maker is a member of a role, which alone does not allow taking it on.
    if not pg_has_role(current_user, role_name, 'SET') then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;

-- The organization of this transaction; null outside one, which matches no row.
create function current_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('rolecall.organization', true), '')::uuid;

-- One place says what isolation is; each later migration calls it for its tables. The sub-select makes the setting be
-- read once a statement rather than once a row.
create function isolate_by_organization(isolated regclass) returns void
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
end
$$;
revoke all on function isolate_by_organization(regclass) from public;

create table organizations (
  organization_id uuid primary key default gen_random_uuid(),
  name text not null,
  created_at timestamptz not null default now()
);

-- A Slack workspace, a Discord guild or a terminal. `external_id` is the platform's own id.
create table spaces (
  organization_id uuid not null default current_organization() references organizations on delete cascade,
  space_id uuid not null default gen_random_uuid(),
  platform text not null,
  external_id text not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, space_id),
  -- One space is connected to one organization: the only uniqueness that reaches across organizations.
  unique (platform, external_id)
);

-- From here on a row's organization is its transaction's unless something else is said, which the policy then refuses.
create table people (
  organization_id uuid not null default current_organization(),
  person_id uuid not null default gen_random_uuid(),
  space_id uuid not null,
  external_id text not null,
  display_name text,
  created_at timestamptz not null default now(),
  primary key (organization_id, person_id),
  unique (organization_id, space_id, external_id),
  foreign key (organization_id, space_id) references spaces on delete cascade
);

-- A role given in one space, to a user who may never have spoken to Rolecall yet, or to whoever holds a platform role.
create table grants (
  organization_id uuid not null default current_organization(),
  space_id uuid not null,
  grantee_kind text not null check (grantee_kind in ('user', 'role')),
  grantee_external_id text not null,
  role text not null check (role in ('recruiter', 'admin')),
  granted_by uuid,
  granted_at timestamptz not null default now(),
  primary key (organization_id, space_id, grantee_kind, grantee_external_id, role),
  foreign key (organization_id, space_id) references spaces on delete cascade,
  foreign key (organization_id, granted_by) references people on delete set null (granted_by)
);

select isolate_by_organization(isolated)
from unnest(array['organizations', 'spaces', 'people', 'grants']::regclass[]) as isolated;

-- The look-ups that come before an organization is known: which one a space belongs to, and which ones there are.
create policy system_wide on organizations to rolecall_system using (true) with check (true);
create policy system_wide on spaces to rolecall_system using (true) with check (true);
grant select, insert on organizations, spaces to rolecall_system;

-- A core may connect as a user with no more than these two roles; it still has to see that the database is current.
grant select on migrations to rolecall_app, rolecall_system;
