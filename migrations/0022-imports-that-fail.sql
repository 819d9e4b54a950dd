-- An import that is in trouble every day is told of when that begins, once a week, and when it ends (decision 0015).
alter table imports
  -- Since when every reading has failed; null once one went well.
  add column failing_since timestamptz,
  -- The failed reading that somebody was to be told of last; kept until the reading after the first that went well.
  add column failure_told_in integer;
alter table import_items
  -- Whether this reading found it new, changed or unreadable for the first time.
  add column is_news boolean not null default true,
  -- The first reading that did not find it; null of one that the last reading found.
  add column missed_in integer;
