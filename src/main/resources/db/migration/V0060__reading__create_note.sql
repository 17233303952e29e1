-- What a learner notes or marks in a lesson, as it stands now.
create table reading_note (
    learner_id   uuid                        not null,
    -- Chosen by the client, which may be offline.
    id           uuid                        not null,
    course_key   varchar(80)                 not null,
    lesson_key   varchar(80)                 not null,
    kind         varchar(16)                 not null,
    -- Null: a bookmark without words.
    text         varchar(10000),
    -- Null: at the lesson as a whole.
    anchor       varchar(24),
    -- The words of the paragraph as they were, as far as the server could find them.
    quote        varchar(2000),
    -- The publication that was read.
    revision     integer                     not null,
    -- By the learner's clock; never later than received_at.
    recorded_at  timestamp(6) with time zone not null,
    received_at  timestamp(6) with time zone not null,
    created_at   timestamp(6) with time zone not null,
    deleted      boolean                     not null,
    constraint reading_note_pk primary key (learner_id, id),
    constraint reading_note_kind_ck check (kind in ('NOTE', 'BOOKMARK'))
);

-- A learner's notes in a course or a lesson, the oldest first.
create index reading_note_course_ix on reading_note (learner_id, course_key, created_at, id);

-- What a note was before, and what came too late to be it: nothing that was written is thrown away.
create table reading_note_version (
    learner_id   uuid                        not null,
    note_id      uuid                        not null,
    number       integer                     not null,
    kind         varchar(16)                 not null,
    text         varchar(10000),
    anchor       varchar(24),
    quote        varchar(2000),
    revision     integer                     not null,
    recorded_at  timestamp(6) with time zone not null,
    received_at  timestamp(6) with time zone not null,
    deleted      boolean                     not null,
    constraint reading_note_version_pk primary key (learner_id, note_id, number),
    constraint reading_note_version_note_fk foreign key (learner_id, note_id)
        references reading_note (learner_id, id) on delete cascade
);
