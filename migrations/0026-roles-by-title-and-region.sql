-- Searches ask for titles and regions more than for anything else: of a hundred thousand open roles those of one title, and
-- of the 60,000 in a country those of one region, are led to instead of found by reading all of them
-- (docs/decisions/0011-search-by-two-legs.md).

create index postings_open_by_title_idx on postings (organization_id, title) include (posting_id, opened_at)
  where state = 'open' and kind = 'posting';

drop index facts_by_place_idx;
create index facts_by_place_idx on facts (organization_id, country, region, city) include (posting_id, key)
  where field = 'jobLocation';

-- As before, and what there is to know of regions.
create or replace function keep_search_quick() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if pg_relation_size('postings') = 0 then
    return;
  end if;
  perform gin_clean_pending_list('postings_search_idx');
  perform gin_clean_pending_list('postings_title_search_idx');
  if pg_relation_size('postings')
     >= 2 * current_setting('block_size')::bigint * (select relpages from pg_class where oid = 'postings'::regclass)
  then
    analyze postings;
    analyze facts (organization_id, posting_id, field, key, country, region, city);
    analyze posting_embeddings (organization_id, posting_id, model);
  end if;
end
$$;

-- As in 0025, and where keys are the shorter way, all of them are looked up in one go instead of one by one.
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
      select embedded.posting_id from posting_embeddings embedded
      where embedded.model = asked_model
        and embedded.posting_id = any(coalesce(among, array(
          select postings.posting_id from postings where postings.state = 'open' and postings.kind = 'posting'
        )))
      order by embedded.embedding <=> asked limit most;
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
