-- One row for each course in which anything was ever graded or corrected: whoever closes an attempt shares it, whoever
-- corrects has it alone.
create table quiz_correction_lock (
    course_key    varchar(80)                 not null,
    -- How many corrections were ever made in the course: the place of the latest one.
    corrections   integer                     not null,
    constraint quiz_correction_lock_pk primary key (course_key),
    constraint quiz_correction_lock_corrections_ck check (corrections >= 0)
);

-- A question put right after learners have answered it. Never changed, but for its undoing.
create table quiz_regrade (
    course_key       varchar(80)                 not null,
    id               uuid                        not null,
    -- From 1, in the order in which the corrections of the course were made, which is the order in which they apply.
    place            integer                     not null,
    -- The quiz from which it was made; the question is corrected wherever the course asks it.
    quiz_key         varchar(80)                 not null,
    question_key     varchar(80)                 not null,
    -- JSON, by its kind.
    correction       varchar(1000000)            not null,
    never_lower      boolean                     not null,
    reason           varchar(500)                not null,
    applied_by       uuid                        not null,
    applied_at       timestamp(6) with time zone not null,
    -- The latest publication of the course then: all papers up to it are concerned, and later ones as long as the question
    -- has this very content. Null: that publication did not have the question.
    through_revision integer                     not null,
    question_hash    varchar(64),
    -- What it did when it was applied.
    attempts         integer                     not null,
    not_applicable   integer                     not null,
    changed          integer                     not null,
    raised           integer                     not null,
    lowered          integer                     not null,
    newly_passed     integer                     not null,
    no_longer_passed integer                     not null,
    -- In percent; null where there were no attempts.
    mean_before      numeric(5,2),
    mean_after       numeric(5,2),
    undone_by        uuid,
    undone_at        timestamp(6) with time zone,
    undo_reason      varchar(500),
    -- How many attempts the undoing changed.
    undo_changed     integer,
    constraint quiz_regrade_pk primary key (course_key, id),
    -- Its index serves the corrections in force too: where course_key = ? and undone_at is null order by place.
    constraint quiz_regrade_place_uk unique (course_key, place),
    constraint quiz_regrade_undone_ck check (
        (undone_by is null and undone_at is null and undo_reason is null and undo_changed is null)
        or (undone_by is not null and undone_at is not null and undo_reason is not null and undo_changed is not null))
);

-- An attempt whose result a regrade changed when it was applied.
create table quiz_regrade_change (
    learner_id       uuid                        not null,
    regrade_id       uuid                        not null,
    attempt_id       uuid                        not null,
    course_key       varchar(80)                 not null,
    quiz_key         varchar(80)                 not null,
    number           integer                     not null,
    question_before  numeric(9,2)                not null,
    question_after   numeric(9,2)                not null,
    points_before    numeric(9,2)                not null,
    points_after     numeric(9,2)                not null,
    maximum          numeric(9,2)                not null,
    percent_before   integer                     not null,
    percent_after    integer                     not null,
    passed_before    boolean                     not null,
    passed_after     boolean                     not null,
    constraint quiz_regrade_change_pk primary key (learner_id, regrade_id, attempt_id),
    -- It goes with its attempt.
    constraint quiz_regrade_change_attempt_fk foreign key (learner_id, attempt_id)
        references quiz_attempt (learner_id, id) on delete cascade
);

-- Serves: the changes of a regrade, where regrade_id = ? and (quiz_key, learner_id, attempt_id) > (?, ?, ?) order by
-- quiz_key, learner_id, attempt_id; and whether it changed anything in a quiz, where regrade_id = ? and quiz_key = ?.
create index quiz_regrade_change_regrade_ix on quiz_regrade_change (regrade_id, quiz_key, learner_id, attempt_id);
-- Serves: the changes of an attempt that goes, where learner_id = ? and attempt_id = ?.
create index quiz_regrade_change_attempt_ix on quiz_regrade_change (learner_id, attempt_id);
