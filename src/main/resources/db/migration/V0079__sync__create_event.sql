-- What devices say that learners did while offline: every event as it came, and what became of it. Only what became of it
-- changes.
create table sync_event (
    learner_id      uuid                        not null,
    -- The device's choice; of what came under an id that was taken, one of ours.
    id              uuid                        not null,
    device_id       varchar(80)                 not null,
    kind            varchar(40)                 not null,
    -- Null as long as it is not known what course it is about.
    course_key      varchar(80),
    -- The attempt that it is about, if it is about one.
    attempt_id      uuid,
    -- When it was done, put right by the offset of the device's clock and never in the future.
    happened_at     timestamp(6) with time zone not null,
    -- AS_SENT, CORRECTED or CLAMPED.
    clock           varchar(20)                 not null,
    received_at     timestamp(6) with time zone not null,
    -- JSON: the event as the device sent it; as long as a request may be.
    document        varchar(1048576)            not null,
    document_hash   varchar(64)                 not null,
    -- ACCEPTED, SUPERSEDED or REFUSED.
    outcome         varchar(20)                 not null,
    -- Whether it is tried again when more arrives.
    pending         boolean                     not null,
    -- JSON: why it was refused; null: it was not.
    problem         varchar(20000),
    -- ACCEPTED or DECLINED by an instructor; null: nobody has decided.
    decision        varchar(20),
    decided_at      timestamp(6) with time zone,
    decided_by      uuid,
    decision_reason varchar(500),
    version         integer                     not null,
    constraint sync_event_pk primary key (learner_id, id),
    constraint sync_event_outcome_ck check (outcome in ('ACCEPTED', 'SUPERSEDED', 'REFUSED')),
    constraint sync_event_problem_ck check ((outcome = 'REFUSED') = (problem is not null)),
    constraint sync_event_decided_ck check (
        (decision is null and decided_at is null and decided_by is null and decision_reason is null)
        or (decision is not null and decided_at is not null and decided_by is not null))
);

-- Serves: what a learner's devices said, where learner_id = ? order by received_at, id, and, with outcome, what did not count.
create index sync_event_received_ix on sync_event (learner_id, received_at, id);
-- Serves: what did not count in a course, where course_key = ? and outcome = ? order by received_at, learner_id, id.
create index sync_event_course_ix on sync_event (course_key, outcome, received_at, learner_id, id);
