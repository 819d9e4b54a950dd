-- What was asked and answered, by whom, and on which words each statement stood.

create table conversations (
  organization_id uuid not null default current_organization(),
  conversation_id uuid not null default gen_random_uuid(),
  space_id uuid not null,
  -- The platform's thread, channel or session.
  external_key text not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, conversation_id),
  unique (organization_id, space_id, external_key),
  foreign key (organization_id, space_id) references spaces on delete cascade
);

create table questions (
  organization_id uuid not null default current_organization(),
  question_id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  person_id uuid,
  -- Numbers the turns of a conversation in the order in which they were stored.
  turn bigint generated always as identity,
  text text not null,
  plan jsonb not null,
  answer jsonb not null,
  status text not null,
  feedback text check (feedback in ('up', 'down')),
  asked_at timestamptz not null default now(),
  primary key (organization_id, question_id),
  foreign key (organization_id, conversation_id) references conversations on delete cascade,
  foreign key (organization_id, person_id) references people on delete set null (person_id)
);
create index on questions (organization_id, conversation_id, turn desc);

create table citations (
  organization_id uuid not null default current_organization(),
  question_id uuid not null,
  ordinal integer not null,
  -- Which statement of the answer, counted from 0.
  statement integer not null,
  posting_id uuid not null,
  revision integer not null,
  quote text not null,
  start_offset integer not null,
  end_offset integer not null,
  primary key (organization_id, question_id, ordinal),
  foreign key (organization_id, question_id) references questions on delete cascade,
  foreign key (organization_id, posting_id, revision) references revisions on delete cascade
);
create index on citations (organization_id, posting_id, revision);

select isolate_by_organization(isolated)
from unnest(array['conversations', 'questions', 'citations']::regclass[]) as isolated;
