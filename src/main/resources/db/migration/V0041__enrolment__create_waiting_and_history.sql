-- Who waits for a place in a run. She is not enrolled: nothing that asks for enrolments can take her for a participant.
create table enrolment_waiting (
    learner_id uuid                        not null,
    course_key varchar(80)                 not null,
    run_key    varchar(80)                 not null,
    place      bigint                      not null,
    since      timestamp(6) with time zone not null,
    constraint enrolment_waiting_pk primary key (learner_id, course_key, run_key),
    constraint enrolment_waiting_place_uq unique (course_key, run_key, place)
);

-- Serves: how many places of a run are taken, where course_key = ? and run_key = ? and left_at is null.
create index enrolment_run_ix on enrolment (course_key, run_key, left_at);

-- What happened to the enrolments of a learner; rows are only added.
create table enrolment_event (
    learner_id  uuid                        not null,
    event_id    uuid                        not null,
    course_key  varchar(80)                 not null,
    run_key     varchar(80)                 not null,
    action      varchar(20)                 not null,
    source      varchar(20)                 not null,
    occurred_at timestamp(6) with time zone not null,
    constraint enrolment_event_pk primary key (learner_id, event_id)
);
