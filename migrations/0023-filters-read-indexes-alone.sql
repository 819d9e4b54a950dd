-- What filters compare stands in the indexes themselves, so that a hundred thousand postings are filtered without reading
-- a row: docs/decisions/0011-search-by-two-legs.md.

drop index facts_organization_id_field_key_idx;
drop index facts_organization_id_field_country_city_idx;
create index facts_by_key_idx on facts (organization_id, field, key) include (posting_id, necessity);
create index facts_by_place_idx on facts (organization_id, country, city) include (posting_id, key, region)
  where field = 'jobLocation';
create index facts_by_pay_idx on facts (organization_id, currency) include (posting_id, number_min, number_max)
  where field = 'baseSalary';

drop index postings_open_idx;
create index postings_open_idx on postings (organization_id, posting_id) include (title, opened_at)
  where state = 'open' and kind = 'posting';

-- Words in titles. As with `@@` (0002), row-level security lets the index be used only if nothing leaks, and ts_filter tells
-- nothing of a row either.
create index postings_title_search_idx on postings using gin (ts_filter(search, '{a}')) with (fastupdate = on);
do $$
begin
  alter function pg_catalog.ts_filter(tsvector, "char"[]) leakproof;
exception when insufficient_privilege then
  raise notice 'words in titles will be searched without their index: marking ts_filter leakproof needs a superuser';
end
$$;

-- As before, and the new index too.
create or replace function keep_search_quick() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform gin_clean_pending_list('postings_search_idx');
  perform gin_clean_pending_list('postings_title_search_idx');
  if pg_relation_size('postings')
     >= 2 * current_setting('block_size')::bigint * (select relpages from pg_class where oid = 'postings'::regclass)
  then
    analyze postings;
    analyze facts (organization_id, posting_id, field, key, country, city);
    analyze posting_embeddings (organization_id, posting_id, model);
  end if;
end
$$;

-- As before, and it decides which way is the shorter: reading the vector of each posting that fits, which is exact, or the
-- index. To find `most` that fit, the index looks at as many more as fit fewer of all vectors, other organizations'
-- included; looking at one costs as much as reading two by their keys (measured). `fitting` is how many are open where
-- `among` is null. The more vectors there are, the more the index has to look at to find as many of the true ten (of
-- 100,000 .951 with 120, .977 with 200). The settings that are named here hold inside this function only.
drop function nearest_postings(text, vector, uuid[], integer);
select '[1]'::vector;
create function nearest_postings(asked_model text, asked vector, among uuid[], fitting integer, most integer)
  returns setof uuid language plpgsql stable
  set search_path = public, pg_temp
  set hnsw.ef_search = 120
  set hnsw.iterative_scan = relaxed_order
  set hnsw.max_scan_tuples = 40000
  set enable_sort = on
as $$
declare
  vectors float8 := (select greatest(reltuples, 0) from pg_class where oid = 'posting_embeddings'::regclass);
  least_looks integer := case when vectors > 50000 then 200 else 120 end;
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
revoke all on function nearest_postings(text, vector, uuid[], integer, integer) from public;
grant execute on function nearest_postings(text, vector, uuid[], integer, integer) to rolecall_app;
