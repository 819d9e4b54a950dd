-- Vectors stand beside what they are of, one row per model: a new model is new rows, never a new schema.

-- Which models' vectors there are. No organization's data: every organization may read it.
create table embedding_models (
  model text primary key,
  dimensions integer not null check (dimensions between 1 and 2000),
  created_at timestamptz not null default now()
);
grant select on embedding_models to rolecall_app, rolecall_system;

-- `text_hash` is of the text that was embedded: the same hash under the same model needs no second embedding.
create table posting_embeddings (
  organization_id uuid not null default current_organization(),
  posting_id uuid not null,
  model text not null references embedding_models,
  text_hash bytea not null,
  embedding vector not null,
  primary key (organization_id, posting_id, model),
  foreign key (organization_id, posting_id) references postings on delete cascade
);

create table passage_embeddings (
  organization_id uuid not null default current_organization(),
  posting_id uuid not null,
  ordinal integer not null,
  -- Known to embedding_models; a foreign key would be looked up for each of a posting's fifty rows.
  model text not null,
  text_hash bytea not null,
  embedding vector not null,
  primary key (organization_id, posting_id, ordinal, model),
  foreign key (organization_id, posting_id, ordinal) references passages on delete cascade
);

select isolate_by_organization(isolated)
from unnest(array['posting_embeddings', 'passage_embeddings']::regclass[]) as isolated;

-- Makes a model known, with its own index over the postings' vectors. Passages get none: a question is answered inside
-- one posting, where reading the few dozen vectors is faster than an index. The application may call this but not
-- create an index by itself.
create function add_embedding_model(new_model text, new_dimensions integer) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('rolecall.embedding-model', 0));
  if exists (select from embedding_models where model = new_model and dimensions = new_dimensions) then
    return;
  end if;
  insert into embedding_models (model, dimensions) values (new_model, new_dimensions);
  execute format(
    'create index %I on posting_embeddings using hnsw ((embedding::vector(%s)) vector_cosine_ops) where model = %L',
    'posting_embeddings_' || left(md5(new_model), 12), new_dimensions, new_model
  );
end
$$;
revoke all on function add_embedding_model(text, integer) from public;
grant execute on function add_embedding_model(text, integer) to rolecall_app, rolecall_system;
