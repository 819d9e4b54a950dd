-- Roles are suggested with every letter that somebody types. Measured with 10,000 postings: putting the words together,
-- lowering them and taking off their accents for each row at each letter cost more than all the rest.
alter table postings add column suggested_by text not null generated always as (
  lower(without_accents(title || ' ' || coalesce(hiring_organization, '') || ' ' || coalesce(location, '')))
) stored;
