-- Who did what to whose things, and why. Rows are added and never changed.
create table audit_entry (
    -- UUID version 7.
    id          uuid                        not null,
    at          timestamp(6) with time zone not null,
    -- The account that did it; null where the platform did it by itself.
    actor_id    uuid,
    action      varchar(60)                 not null,
    course_key  varchar(80),
    run_key     varchar(80),
    -- The account that it was done to.
    subject_id  uuid,
    reason      varchar(500),
    detail      varchar(1000000)            not null,
    constraint audit_entry_pk primary key (id)
);

-- Serves: the whole audit, the newest first.
create index audit_entry_at_ix on audit_entry (at, id);
-- Serves: the audit of a course, the newest first.
create index audit_entry_course_ix on audit_entry (course_key, at, id);
-- Serves: what was done to one account in a run, the newest first.
create index audit_entry_subject_ix on audit_entry (subject_id, at, id);
