-- A course that is being written. Whoever saves, restores or publishes holds its row.
create table authoring_course (
    course_key varchar(80)                 not null,
    created_at timestamp(6) with time zone not null,
    created_by uuid                        not null,
    changed_at timestamp(6) with time zone not null,
    constraint authoring_course_pk primary key (course_key)
);

-- What the draft of a course has otherwise than its latest publication, and nothing else.
create table authoring_part (
    course_key   varchar(80)                 not null,
    -- kind/key, as in publications.
    part_key     varchar(100)                not null,
    -- Null: taken out.
    content_hash varchar(64),
    -- What was published when it was saved; null: nothing.
    base_hash    varchar(64),
    revision     integer                     not null,
    saved_at     timestamp(6) with time zone not null,
    saved_by     uuid                        not null,
    constraint authoring_part_pk primary key (course_key, part_key)
);

-- Every save of every part of a draft; rows are only added.
create table authoring_revision (
    course_key   varchar(80)                 not null,
    part_key     varchar(100)                not null,
    revision     integer                     not null,
    -- Null: taken out.
    content_hash varchar(64),
    act          varchar(20)                 not null,
    note         varchar(500),
    saved_at     timestamp(6) with time zone not null,
    saved_by     uuid                        not null,
    constraint authoring_revision_pk primary key (course_key, part_key, revision)
);
