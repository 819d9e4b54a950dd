-- How much one person stores is summed, like an organization's, from indexes: of what they posted and sent, and of what
-- they asked with what they were answered (decision 0009).
create index on revisions (organization_id, created_by) include (bytes);

alter table questions add column bytes integer not null
  generated always as (octet_length(text) + octet_length(answer::text)) stored;
create index on questions (organization_id, person_id) include (bytes);
create index on imports (organization_id, person_id);
