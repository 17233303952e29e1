-- The dated runs of a course; those that are open at any time stand in the course's own file.
create table enrolment_run (
    course_key            varchar(80)                 not null,
    run_key               varchar(80)                 not null,
    title                 varchar(200)                not null,
    -- What the wall shows, and where the wall is: the instant is computed when it is asked for. As text, because
    -- a driver puts a local time that its own zone skips an hour later.
    enrolment_opens_at    varchar(16),
    enrolment_opens_zone  varchar(64),
    enrolment_closes_at   varchar(16),
    enrolment_closes_zone varchar(64),
    starts_at             varchar(16),
    starts_zone           varchar(64),
    ends_at               varchar(16),
    ends_zone             varchar(64),
    -- Null: as many as come.
    capacity              integer,
    waiting_list          boolean                     not null,
    territory             varchar(120),
    organisation          varchar(40),
    -- The next number of the waiting list; given out under a lock on this row.
    next_place            bigint                      not null,
    changed_at            timestamp(6) with time zone not null,
    version               integer                     not null,
    constraint enrolment_run_pk primary key (course_key, run_key),
    constraint enrolment_run_capacity_ck check (capacity is null or capacity >= 1)
);
