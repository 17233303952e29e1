-- What a learner has completed: a fact, written once, never lowered.
create table progress_completion (
    learner_id    uuid                        not null,
    course_key    varchar(80)                 not null,
    -- A lesson or a quiz of the outline.
    item_key      varchar(80)                 not null,
    -- When she did it, by her own account where she was offline; never later than recorded_at.
    completed_at  timestamp(6) with time zone not null,
    recorded_at   timestamp(6) with time zone not null,
    -- The publication that she saw.
    revision      integer                     not null,
    constraint progress_completion_pk primary key (learner_id, course_key, item_key)
);

-- What a learner decided in a case study. Each change of mind is a new row: the first decision opened the debrief and stays.
create table progress_decision (
    learner_id   uuid                        not null,
    course_key   varchar(80)                 not null,
    lesson_key   varchar(80)                 not null,
    number       integer                     not null,
    option_key   varchar(80)                 not null,
    -- Null: she gave no reason.
    reason       varchar(4000),
    decided_at   timestamp(6) with time zone not null,
    revision     integer                     not null,
    constraint progress_decision_pk primary key (learner_id, course_key, lesson_key, number),
    constraint progress_decision_number_ck check (number >= 1)
);
