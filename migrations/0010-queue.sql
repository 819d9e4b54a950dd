-- Work that waits is pg-boss's, in a schema of its own (decision 0007). What a delivery is stays here, under row-level
-- security: its job knows no more than its id.

-- 'queued' has a job, until it is 'delivered'. The other states are those of cores from before, which may still run
-- beside this version while they are replaced; `queueLeftDeliveries` takes over what they leave. `attempts`,
-- `available_at` and `lease_until` are theirs alone and can go once none of them is left.
alter table deliveries drop constraint deliveries_state_check;
alter table deliveries add constraint deliveries_state_check
  check (state in ('waiting', 'claimed', 'queued', 'delivered', 'failed'));

-- By which a platform recognises the message that several deliveries bring up to date; set where queued.
alter table deliveries add column message_key text;
alter table deliveries add constraint deliveries_message_key_check check (state <> 'queued' or message_key is not null);

create index on deliveries (organization_id, settled_at) where state = 'delivered';
