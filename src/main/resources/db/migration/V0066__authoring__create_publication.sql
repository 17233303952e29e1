-- What instructors say about a publication; those that come from course files have no row.
create table authoring_publication (
    course_key   varchar(80)  not null,
    number       integer      not null,
    edition      integer      not null,
    major        integer      not null,
    minor        integer      not null,
    -- For learners, in the author's own words.
    note         varchar(500) not null,
    -- Keys of modules, separated by spaces; null: the whole course.
    modules      varchar(4000),
    published_by uuid         not null,
    -- Set once, where it was taken back.
    withdrawn_at timestamp(6) with time zone,
    withdrawn_by uuid,
    reason       varchar(500),
    constraint authoring_publication_pk primary key (course_key, number)
);

-- Publications that wait for their time, and what became of them.
create table authoring_schedule (
    schedule_id  uuid                        not null,
    course_key   varchar(80)                 not null,
    publish_at   timestamp(6) with time zone not null,
    edition      boolean                     not null,
    note         varchar(500)                not null,
    modules      varchar(4000),
    -- The draft as it was when this was planned: a JSON object of content hashes by part key.
    contents     varchar(1000000)            not null,
    planned_by   uuid                        not null,
    planned_at   timestamp(6) with time zone not null,
    state        varchar(20)                 not null,
    -- The number that it got, or the slug of what refused it.
    number       integer,
    refusal      varchar(80),
    constraint authoring_schedule_pk primary key (schedule_id)
);

-- Serves: what is due, where state = 'waiting' and publish_at <= ? order by publish_at.
create index authoring_schedule_due_ix on authoring_schedule (state, publish_at, schedule_id);
-- Serves: what is planned for a course, the newest first.
create index authoring_schedule_course_ix on authoring_schedule (course_key, publish_at, schedule_id);
