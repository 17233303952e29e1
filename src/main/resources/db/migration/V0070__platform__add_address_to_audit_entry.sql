-- From where it was done: the address of the caller; null where the platform did it by itself, and in older entries.
alter table audit_entry add column from_address varchar(64);

-- Serves: what one account has done, the newest first.
create index audit_entry_actor_ix on audit_entry (actor_id, at, id);
-- Serves: every deed of one kind, the newest first.
create index audit_entry_action_ix on audit_entry (action, at, id);
