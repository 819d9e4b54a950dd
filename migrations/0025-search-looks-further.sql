-- As in 0023, and the index looks at 170 instead of 120 vectors where there are few: of 10,000 real texts, from which others
-- were deleted since, 120 find .981 of the true ten (docs/decisions/0011-search-by-two-legs.md).

create or replace function nearest_postings(asked_model text, asked vector, among uuid[], fitting integer, most integer)
  returns setof uuid language plpgsql stable
  set search_path = public, pg_temp
  set hnsw.ef_search = 170
  set hnsw.iterative_scan = relaxed_order
  set hnsw.max_scan_tuples = 40000
  set enable_sort = on
as $$
declare
  vectors float8 := (select greatest(reltuples, 0) from pg_class where oid = 'posting_embeddings'::regclass);
  least_looks integer := case when vectors > 50000 then 200 else 170 end;
  looks integer := greatest(most, least_looks);
  size float8 := coalesce(cardinality(among), fitting);
begin
  if size < 2 * looks or size * size < 2 * looks * vectors then
    return query
      select one.posting_id
      from unnest(coalesce(among, array(
        select postings.posting_id from postings where postings.state = 'open' and postings.kind = 'posting'
      ))) as one (posting_id)
      cross join lateral (
        select embedded.embedding <=> asked as distance
        from posting_embeddings embedded
        where embedded.posting_id = one.posting_id and embedded.model = asked_model
        -- Kept apart: joined, the vectors of all postings would be read.
        offset 0
      ) as measured
      order by distance limit most;
    return;
  end if;
  perform set_config('hnsw.ef_search', least_looks::text, true);
  -- Without a sort, no plan is left that does not use the index.
  perform set_config('enable_sort', 'off', true);
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
