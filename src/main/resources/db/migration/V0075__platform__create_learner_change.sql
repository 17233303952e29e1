-- The one row names this database to the cursors that clients keep: those of another installation are of no use here. Whoever
-- restores a backup gives it another value, because numbers were given out that the backup does not know.
create table change_feed (
    id           smallint not null,
    installation uuid     not null,
    constraint change_feed_pk primary key (id),
    constraint change_feed_one_ck check (id = 1)
);

-- How far the changes of a learner are numbered. Whoever writes one of them holds this row until the end of his transaction, so
-- that numbers are committed in their order.
create table learner_feed (
    learner_id uuid   not null,
    -- The last number that was given.
    number     bigint not null,
    -- The highest number of a removal that has been forgotten.
    forgotten  bigint not null,
    constraint learner_feed_pk primary key (learner_id)
);

-- What a learner has in lists, each thing with the number of its latest change.
create table learner_change (
    learner_id uuid         not null,
    kind       varchar(20)  not null,
    subject    varchar(200) not null,
    number     bigint       not null,
    -- Null: it is there.
    gone_at    timestamp(6) with time zone,
    constraint learner_change_pk primary key (learner_id, kind, subject),
    -- Serves: the changes after a number, in their order.
    constraint learner_change_number_uk unique (learner_id, number)
);

-- Serves: removals that are old enough to be forgotten.
create index learner_change_gone_ix on learner_change (gone_at, learner_id);
