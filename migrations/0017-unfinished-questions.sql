-- A question that was accepted and whose answer nobody has said to be shown yet is a delivery too (decision 0014): it holds
-- somebody's words, so it goes with them.
alter table deliveries add column person_id uuid;
alter table deliveries add foreign key (organization_id, person_id) references people on delete cascade
  deferrable initially immediate;
create index on deliveries (organization_id, person_id) where person_id is not null;
