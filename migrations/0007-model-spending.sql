-- What an organization has spent on the language model on one day (UTC), in millionths of a dollar. A call reserves what it
-- may cost at most before it is made, and gives back what it did not use.
create table model_spending (
  organization_id uuid not null default current_organization() references organizations on delete cascade,
  day date not null,
  micro_dollars bigint not null default 0,
  primary key (organization_id, day)
);

select isolate_by_organization('model_spending');
