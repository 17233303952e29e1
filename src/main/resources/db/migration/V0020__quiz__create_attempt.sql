-- One go of a learner at a quiz.
create table quiz_attempt (
    learner_id    uuid                        not null,
    id            uuid                        not null,
    course_key    varchar(80)                 not null,
    quiz_key      varchar(80)                 not null,
    -- From 1, in the order in which she started them.
    number        integer                     not null,
    -- The publication of the course that the paper was drawn from.
    revision      integer                     not null,
    -- JSON: questions, the order of their parts, the rules; frozen.
    paper         varchar(1000000)            not null,
    started_at    timestamp(6) with time zone not null,
    -- Null, as are the results, until it is submitted.
    submitted_at  timestamp(6) with time zone,
    points        numeric(9,2),
    maximum       numeric(9,2),
    -- Whole percent, rounded down.
    percent       integer,
    passed        boolean,
    -- JSON: the result of each question.
    grades        varchar(1000000),
    version       integer                     not null,
    constraint quiz_attempt_pk primary key (learner_id, id),
    -- Two starts at once agree on the number, so one of them loses. Its index serves the lists of a learner's attempts
    -- too: where learner_id = ? and course_key = ? [and quiz_key = ?] order by number.
    constraint quiz_attempt_number_uk unique (learner_id, course_key, quiz_key, number),
    constraint quiz_attempt_number_ck check (number >= 1),
    constraint quiz_attempt_graded_ck check (
        (submitted_at is null and points is null and maximum is null and percent is null and passed is null and grades is null)
        or (submitted_at is not null and points is not null and maximum is not null and percent is not null and passed is not null and grades is not null)),
    constraint quiz_attempt_points_ck check (points >= 0 and points <= maximum)
);

-- The newest response to each question of an attempt. It lives and goes with its attempt.
create table quiz_question_response (
    learner_id    uuid                        not null,
    attempt_id    uuid                        not null,
    question_key  varchar(80)                 not null,
    -- JSON, by the kind of the question.
    response      varchar(1000000)            not null,
    saved_at      timestamp(6) with time zone not null,
    version       integer                     not null,
    constraint quiz_question_response_pk primary key (learner_id, attempt_id, question_key),
    constraint quiz_question_response_attempt_fk foreign key (learner_id, attempt_id) references quiz_attempt (learner_id, id) on delete cascade
);

-- Responses that did not count, because they came too late: kept, never changed.
create table quiz_refused_response (
    learner_id    uuid                        not null,
    id            uuid                        not null,
    attempt_id    uuid                        not null,
    question_key  varchar(80)                 not null,
    response      varchar(1000000)            not null,
    -- The slug of the problem that was answered.
    reason        varchar(80)                 not null,
    received_at   timestamp(6) with time zone not null,
    constraint quiz_refused_response_pk primary key (learner_id, id),
    constraint quiz_refused_response_attempt_fk foreign key (learner_id, attempt_id) references quiz_attempt (learner_id, id) on delete cascade
);

-- Serves: the refused responses of one attempt, where learner_id = ? and attempt_id = ? order by received_at.
create index quiz_refused_response_attempt_ix on quiz_refused_response (learner_id, attempt_id);
