-- What a learner handed in for a lesson, in her own words. What she hands in again is a further row.
create table progress_journal_entry (
    learner_id   uuid                        not null,
    course_key   varchar(80)                 not null,
    lesson_key   varchar(80)                 not null,
    number       integer                     not null,
    text         varchar(20000)              not null,
    -- By the learner's clock; never later than received_at.
    written_at   timestamp(6) with time zone not null,
    received_at  timestamp(6) with time zone not null,
    -- The publication that was current then.
    revision     integer                     not null,
    constraint progress_journal_entry_pk primary key (learner_id, course_key, lesson_key, number),
    constraint progress_journal_entry_number_ck check (number >= 1)
);
