-- What happened to a learner's results without her doing.
create table quiz_notice (
    learner_id    uuid                        not null,
    id            uuid                        not null,
    kind          varchar(40)                 not null,
    course_key    varchar(80)                 not null,
    quiz_key      varchar(80)                 not null,
    attempt_id    uuid                        not null,
    points_before numeric(9,2)                not null,
    points_after  numeric(9,2)                not null,
    reason        varchar(500),
    made_at       timestamp(6) with time zone not null,
    -- Null: not seen yet.
    seen_at       timestamp(6) with time zone,
    constraint quiz_notice_pk primary key (learner_id, id)
);

-- Serves: a learner's notices, where learner_id = ? order by made_at desc.
create index quiz_notice_newest_ix on quiz_notice (learner_id, made_at);
