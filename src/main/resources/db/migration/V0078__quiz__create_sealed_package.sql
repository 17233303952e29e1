-- Papers that were drawn for an attempt to come, so that it can begin offline. The attempt takes the package's id.
create table quiz_sealed_package (
    learner_id    uuid                        not null,
    id            uuid                        not null,
    course_key    varchar(80)                 not null,
    quiz_key      varchar(80)                 not null,
    -- From 1, in the order in which they were drawn for her.
    number        integer                     not null,
    revision      integer                     not null,
    -- JSON, as in quiz_attempt.
    paper         varchar(1000000)            not null,
    paper_hash    varchar(64)                 not null,
    -- ISO 8601; null: no limit of time.
    time_limit    varchar(40),
    issued_at     timestamp(6) with time zone not null,
    -- Until when the attempt can begin.
    start_by      timestamp(6) with time zone not null,
    -- Until when what was done in it has to arrive.
    answers_by    timestamp(6) with time zone not null,
    constraint quiz_sealed_package_pk primary key (learner_id, id),
    -- Two requests at once agree on the number, so that one of them finds the package of the other. Serves also: the packages
    -- of a learner for a quiz, where learner_id = ? and course_key = ? and quiz_key = ? order by number desc.
    constraint quiz_sealed_package_number_uk unique (learner_id, course_key, quiz_key, number)
);

-- The keys that packages are signed with. The first is the one that signs; all of them are believed.
create table quiz_seal_key (
    id            varchar(80)                 not null,
    -- JSON Web Key (RFC 7517) with its private part.
    key_pair      varchar(2000)               not null,
    created_at    timestamp(6) with time zone not null,
    constraint quiz_seal_key_pk primary key (id)
);
