-- What instructors put in the place of a learner's results: added to, never changed. Read in order, the last one that was not
-- undone holds.
create table grade_override (
    learner_id uuid                        not null,
    course_key varchar(80)                 not null,
    item_key   varchar(80)                 not null,
    -- From 1; two at once agree on it, so that one of them loses. Its key serves the only lists too: where learner_id = ? (or
    -- in (?)) and course_key = ? order by item_key, number.
    number     integer                     not null,
    -- SET, EXCUSED, UNDONE (the latest that held).
    kind       varchar(10)                 not null,
    percent    numeric(5,2),
    reason     varchar(500)                not null,
    -- The account of the instructor.
    done_by    uuid                        not null,
    done_at    timestamp(6) with time zone not null,
    constraint grade_override_pk primary key (learner_id, course_key, item_key, number),
    constraint grade_override_number_ck check (number >= 1),
    constraint grade_override_ck check (
        (kind = 'SET' and percent between 0 and 100) or (kind in ('EXCUSED', 'UNDONE') and percent is null))
);
