#!/usr/bin/env bash
# Makes the login that cores use, or gives it another password. It owns nothing and cannot bypass row-level security: all
# it may do is take on the three roles that migrations grant rights to (migrations/0001-organizations.sql, 0012-linking.sql).
#
# The database's container runs this once, when its volume is new. To run it again:
#   docker compose exec database bash /docker-entrypoint-initdb.d/runtime-login.sh
# On another server: PGHOST=… POSTGRES_USER=… POSTGRES_DB=… ROLECALL_CORE_PASSWORD=… bash deploy/runtime-login.sh
set -euo pipefail

psql --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=password="$ROLECALL_CORE_PASSWORD" <<'SQL'
select format('create role %I nologin nosuperuser nobypassrls', wanted)
from unnest(array['rolecall_app', 'rolecall_system', 'rolecall_linker']) as wanted
where not exists (select from pg_roles where rolname = wanted) \gexec

select 'create role rolecall_core nosuperuser nobypassrls nocreatedb nocreaterole'
where not exists (select from pg_roles where rolname = 'rolecall_core') \gexec

alter role rolecall_core login password :'password';
grant rolecall_app, rolecall_system, rolecall_linker to rolecall_core;
SQL
