-- When an item is due in a run, in the place of what the course says. One row for each that an instructor has set.
create table deadline_run (
    course_key varchar(80)                 not null,
    run_key    varchar(80)                 not null,
    item_key   varchar(80)                 not null,
    -- FIXED, RELATIVE or NONE: no deadline in this run.
    kind       varchar(10)                 not null,
    -- Days after the enrolment, of a relative one.
    after_days integer,
    -- What the wall shows: 2027-03-01T23:59 of a fixed one, 23:59 of a relative one. Not an instant, because the law of a
    -- zone may change before it comes.
    wall_at    varchar(16),
    zone       varchar(60),
    -- Whether a learner who missed it may count anew.
    resettable boolean                     not null,
    reason     varchar(500)                not null,
    -- The account of the instructor.
    set_by     uuid                        not null,
    set_at     timestamp(6) with time zone not null,
    version    integer                     not null,
    constraint deadline_run_pk primary key (course_key, run_key, item_key),
    constraint deadline_run_ck check (
        (kind = 'FIXED' and after_days is null and wall_at is not null and zone is not null and not resettable)
        or (kind = 'RELATIVE' and after_days between 1 and 999 and wall_at is not null and zone is not null)
        or (kind = 'NONE' and after_days is null and wall_at is null and zone is null and not resettable))
);

-- What was changed in one learner's deadlines, by an instructor or by herself: added to, never changed. The last rows of an
-- item say what holds.
create table deadline_change (
    learner_id   uuid                        not null,
    course_key   varchar(80)                 not null,
    item_key     varchar(80)                 not null,
    -- From 1; two at once agree on it, so that one of them loses. Its key serves the only list too: where learner_id = ?
    -- and course_key in (?).
    number       integer                     not null,
    -- EXTENDED, WITHDRAWN (what was extended), RESET.
    kind         varchar(10)                 not null,
    -- Of an extension: what the wall shows, as 2027-03-01T23:59.
    wall_at      varchar(16),
    zone         varchar(60),
    -- Of a reset: the day from which the days of a relative deadline are counted.
    counted_from date,
    reason       varchar(500),
    -- The account that did it; of a reset the learner's own.
    done_by      uuid                        not null,
    done_at      timestamp(6) with time zone not null,
    constraint deadline_change_pk primary key (learner_id, course_key, item_key, number),
    constraint deadline_change_number_ck check (number >= 1),
    constraint deadline_change_ck check (
        (kind = 'EXTENDED' and wall_at is not null and zone is not null and counted_from is null and reason is not null)
        or (kind = 'WITHDRAWN' and wall_at is null and zone is null and counted_from is null)
        or (kind = 'RESET' and wall_at is null and zone is null and counted_from is not null and reason is null))
);
