-- Findings about accessibility that somebody answers for.
create table authoring_waiver (
    course_key varchar(80)                 not null,
    part_key   varchar(100)                not null,
    rule       varchar(80)                 not null,
    -- JSON Pointer into the part; empty: the whole part.
    pointer    varchar(500)                not null,
    reason     varchar(500)                not null,
    waived_at  timestamp(6) with time zone not null,
    waived_by  uuid                        not null,
    constraint authoring_waiver_pk primary key (course_key, part_key, rule, pointer)
);
