-- What happened to the completion of an item: it was earned, granted, revoked, earned again. Rows are added, never changed;
-- the last one of an item is what stands.
create table progress_completion_fact (
    learner_id    uuid                        not null,
    course_key    varchar(80)                 not null,
    item_key      varchar(80)                 not null,
    number        integer                     not null,
    kind          varchar(16)                 not null,
    -- When it was done, by the learner's own account where she was offline; of a revocation, when it was revoked.
    completed_at  timestamp(6) with time zone not null,
    recorded_at   timestamp(6) with time zone not null,
    source        varchar(16)                 not null,
    revision      integer                     not null,
    -- Who granted or revoked it. Null: the learner earned it.
    actor_id      uuid,
    reason        varchar(500),
    constraint progress_completion_fact_pk primary key (learner_id, course_key, item_key, number),
    constraint progress_completion_fact_number_ck check (number >= 1),
    constraint progress_completion_fact_kind_ck check (kind in ('EARNED', 'GRANTED', 'REVOKED')),
    constraint progress_completion_fact_actor_ck check ((kind = 'EARNED') = (actor_id is null)),
    constraint progress_completion_fact_reason_ck check (kind = 'EARNED' or reason is not null)
);
