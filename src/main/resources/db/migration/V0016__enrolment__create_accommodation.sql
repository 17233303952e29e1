-- What a learner is granted in a run: more time, more attempts, later deadlines. One row for each who has any.
create table enrolment_accommodation (
    learner_id             uuid                        not null,
    course_key             varchar(80)                 not null,
    run_key                varchar(80)                 not null,
    -- Multiplies every time limit.
    time_factor            numeric(4,2)                not null,
    -- Added to the attempts that a quiz allows.
    extra_attempts         integer                     not null,
    -- Added to the end of every window.
    deadline_shift_seconds bigint                      not null,
    -- The account of the instructor.
    granted_by             uuid                        not null,
    granted_at             timestamp(6) with time zone not null,
    version                integer                     not null,
    constraint enrolment_accommodation_pk primary key (learner_id, course_key, run_key),
    constraint enrolment_accommodation_ck check (time_factor >= 1 and time_factor <= 5 and extra_attempts >= 0 and deadline_shift_seconds >= 0)
);

-- Serves: the longest shift in a course, where course_key = ?.
create index enrolment_accommodation_course_ix on enrolment_accommodation (course_key, deadline_shift_seconds);
