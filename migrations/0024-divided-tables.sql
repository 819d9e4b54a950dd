-- As before, but where postings are divided, among partitions or servers, their table holds nothing itself: autovacuum keeps
-- its parts, and the index of all of them cannot be cleaned.
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
    analyze facts (organization_id, posting_id, field, key, country, city);
    analyze posting_embeddings (organization_id, posting_id, model);
  end if;
end
$$;
