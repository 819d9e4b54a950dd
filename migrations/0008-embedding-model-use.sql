-- Until when a model's vectors were needed: while one process still answers with a model, another one that was started
-- with the next model leaves its vectors alone.
alter table embedding_models add column used_at timestamptz not null default now();

-- Not stored at each look. The application may do this and nothing else to a model.
create function use_embedding_model(used_model text, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  update embedding_models set used_at = at
  where model = used_model and used_at < at - interval '10 minutes'
$$;
revoke all on function use_embedding_model(text, timestamptz) from public;
grant execute on function use_embedding_model(text, timestamptz) to rolecall_app, rolecall_system;
