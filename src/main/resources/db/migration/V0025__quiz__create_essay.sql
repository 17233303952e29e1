-- An essay in the queue of those who mark. It comes in when its attempt is closed, and goes with it.
create table quiz_essay (
    learner_id    uuid                        not null,
    attempt_id    uuid                        not null,
    question_key  varchar(80)                 not null,
    course_key    varchar(80)                 not null,
    quiz_key      varchar(80)                 not null,
    -- How many people mark it, as the paper says.
    markers       integer                     not null,
    -- WAITING, MARKED or RELEASED.
    state         varchar(20)                 not null,
    submitted_at  timestamp(6) with time zone not null,
    words         integer                     not null,
    -- SHA-256 of the text: a mark of another text says nothing of this one.
    text_hash     varchar(64)                 not null,
    -- JSON: the marks as they were when they were released, which the learner sees until they are released anew.
    released_mark varchar(1000000),
    released_at   timestamp(6) with time zone,
    version       integer                     not null,
    constraint quiz_essay_pk primary key (learner_id, attempt_id, question_key),
    constraint quiz_essay_attempt_fk foreign key (learner_id, attempt_id) references quiz_attempt (learner_id, id) on delete cascade,
    constraint quiz_essay_markers_ck check (markers between 1 and 2),
    constraint quiz_essay_state_ck check (state in ('WAITING', 'MARKED', 'RELEASED')),
    constraint quiz_essay_released_ck check (
        (released_mark is null and released_at is null and state <> 'RELEASED')
        or (released_mark is not null and released_at is not null))
);

-- Serves: the queue of a course, where course_key = ? and state = ? [and quiz_key = ?] order by submitted_at, learner_id,
-- attempt_id, question_key.
create index quiz_essay_queue_ix on quiz_essay (course_key, state, submitted_at, learner_id, attempt_id, question_key);

-- What one person makes of an essay.
create table quiz_essay_mark (
    learner_id    uuid                        not null,
    attempt_id    uuid                        not null,
    question_key  varchar(80)                 not null,
    -- Her account: one person gives one mark.
    marker_id     uuid                        not null,
    -- Which of the marks it is, 1 or 2; null: a draft, which keeps nobody else from marking.
    mark_number   integer,
    -- JSON: the points of the level reached, by criterion; a draft may lack some.
    levels        varchar(20000)              not null,
    -- What it earns by itself; null as long as a criterion is missing.
    points        numeric(9,2),
    comment_text  varchar(10000),
    -- Of the text that was marked.
    text_hash     varchar(64)                 not null,
    updated_at    timestamp(6) with time zone not null,
    version       integer                     not null,
    constraint quiz_essay_mark_pk primary key (learner_id, attempt_id, question_key, marker_id),
    constraint quiz_essay_mark_number_uk unique (learner_id, attempt_id, question_key, mark_number),
    constraint quiz_essay_mark_essay_fk foreign key (learner_id, attempt_id, question_key) references quiz_essay (learner_id, attempt_id, question_key) on delete cascade,
    constraint quiz_essay_mark_final_ck check (
        mark_number is null or (mark_number between 1 and 2 and points is not null and comment_text is not null))
);
