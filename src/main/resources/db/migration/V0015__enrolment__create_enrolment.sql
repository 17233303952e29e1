-- A learner's place in a run of a course. Leaving keeps the row: she comes back to what she had.
create table enrolment (
    learner_id   uuid                        not null,
    course_key   varchar(80)                 not null,
    run_key      varchar(80)                 not null,
    -- The publication that she saw when she enrolled: what came in later is new to her.
    revision     integer                     not null,
    enrolled_at  timestamp(6) with time zone not null,
    -- Null while she is enrolled.
    left_at      timestamp(6) with time zone,
    version      integer                     not null,
    constraint enrolment_pk primary key (learner_id, course_key, run_key)
);
