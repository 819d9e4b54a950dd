-- What search needs from ten thousand postings on: docs/decisions/0011-search-by-two-legs.md.

-- A graph built with more care takes half as much time again and finds more: of 10,000 vectors of 288 dimensions recall
-- was .954 at ef_search 40 instead of .919, and .984 at 120 instead of .974.
create or replace function index_embedding_model(indexed_model text, indexed_dimensions integer) returns void
  language plpgsql set search_path = public, pg_temp
as $$
declare
  index_name text := 'posting_embeddings_' || left(md5(indexed_model), 12);
begin
  execute format('drop index if exists %I', index_name);
  execute format(
    'create index %I on posting_embeddings using hnsw ((embedding::vector(%s)) vector_cosine_ops)
       with (m = 16, ef_construction = 200) where model = %L',
    index_name, indexed_dimensions, indexed_model
  );
end
$$;
revoke all on function index_embedding_model(text, integer) from public;

create or replace function add_embedding_model(new_model text, new_dimensions integer) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('rolecall.embedding-model', 0));
  if exists (select from embedding_models where model = new_model and dimensions = new_dimensions) then
    return;
  end if;
  insert into embedding_models (model, dimensions) values (new_model, new_dimensions);
  perform index_embedding_model(new_model, new_dimensions);
end
$$;

-- In the migration's transaction, not concurrently: an embedded database has one connection anyway, and on a server
-- postings cannot be written while this lasts (43 s for 44,000, on a busy machine), whereas questions are answered.
select index_embedding_model(model, dimensions) from embedding_models;

-- Loads pgvector: only a superuser may name settings in a function that no library has made known yet.
select '[1]'::vector;

-- The open postings whose vectors are nearest to the one asked for, at most `most`, nearest first; only those
-- `among` the given ones unless that is null. Row-level security is in force: the caller's organization alone is seen.
-- The index knows neither organization nor state, so it goes on (iterative_scan) until enough of what it finds passes.
-- These settings hold inside this function only. Without a sort, no plan is left that does not use the index.
create function nearest_postings(asked_model text, asked vector, among uuid[], most integer) returns setof uuid
  language plpgsql stable
  set search_path = public, pg_temp
  set hnsw.ef_search = 120
  set hnsw.iterative_scan = relaxed_order
  set hnsw.max_scan_tuples = 40000
  set enable_sort = off
as $$
begin
  return query execute format(
    'select posting_id from (
     select embedded.posting_id, embedded.embedding <=> $1 as distance
     from posting_embeddings embedded
     where embedded.model = %L
       %s
       and exists (
         select from postings
         where postings.organization_id = embedded.organization_id and postings.posting_id = embedded.posting_id
           and postings.state = ''open'' and postings.kind = ''posting''
       )
     order by embedded.embedding::vector(%s) <=> $1
     limit $3
   ) as found order by distance',
    asked_model,
    case when among is not null then 'and embedded.posting_id = any($2)' end,
    vector_dims(asked)
  ) using asked, among, most;
end
$$;
revoke all on function nearest_postings(text, vector, uuid[], integer) from public;
grant execute on function nearest_postings(text, vector, uuid[], integer) to rolecall_app;

-- Open roles are counted without reading them.
create index postings_open_idx on postings (organization_id, posting_id) where state = 'open' and kind = 'posting';

-- As before, and the vectors' table too: how many there are decides which way they are searched.
create or replace function keep_search_quick() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform gin_clean_pending_list('postings_search_idx');
  if pg_relation_size('postings')
     >= 2 * current_setting('block_size')::bigint * (select relpages from pg_class where oid = 'postings'::regclass)
  then
    analyze postings;
    analyze facts (organization_id, posting_id, field, key, country, city);
    analyze posting_embeddings (organization_id, posting_id, model);
  end if;
end
$$;
