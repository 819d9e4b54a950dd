-- What tells a process which roles' names have changed since it last read them, whoever changed them. A counter would make
-- an organization's transactions wait for each other; the number of the transaction, compared with the snapshot in which
-- the names were read, tells the same and locks nothing. It means nothing in another cluster, and so is not exported.
create domain transaction_number as bigint;
alter table postings add column changed_in transaction_number not null default 0;
create index on postings (organization_id, changed_in);

create function stamp_change() returns trigger
  language plpgsql
as $$
begin
  new.changed_in := pg_current_xact_id()::text::bigint;
  return new;
end
$$;
create trigger stamp_new before insert on postings for each row execute function stamp_change();
create trigger stamp_changed
  before update of organization_id, kind, state, title, hiring_organization, location, opened_at on postings
  for each row
  when (row(old.organization_id, old.kind, old.state, old.title, old.hiring_organization, old.location, old.opened_at)
    is distinct from
    row(new.organization_id, new.kind, new.state, new.title, new.hiring_organization, new.location, new.opened_at))
  execute function stamp_change();

-- A row that is gone cannot tell of itself. This is rare, and all names are read again after it.
alter table organizations add column roles_removed_in transaction_number not null default 0;

create function note_removal() returns trigger
  language plpgsql
as $$
begin
  update organizations set roles_removed_in = pg_current_xact_id()::text::bigint
  where organization_id = old.organization_id and roles_removed_in <> pg_current_xact_id()::text::bigint;
  return null;
end
$$;
create trigger note_removed after delete on postings for each row execute function note_removal();
create trigger note_moved after update of organization_id on postings
  for each row when (old.organization_id <> new.organization_id) execute function note_removal();

-- Lists are read newest first, a page at a time: all of them, and a recruiter's own.
create index on postings (organization_id, created_at desc, posting_id desc);
create index on postings (organization_id, owner_id, created_at desc, posting_id desc) where owner_id is not null;
