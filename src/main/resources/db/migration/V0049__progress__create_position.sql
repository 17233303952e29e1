-- How far a learner has come inside a lesson. The newest by her own clock stands, whatever the order of arrival.
create table progress_position (
    learner_id   uuid                        not null,
    course_key   varchar(80)                 not null,
    lesson_key   varchar(80)                 not null,
    -- The id of a paragraph in the lesson's HTML, or whatever the app counts by. Null: not known.
    paragraph    varchar(80),
    -- In what is heard or seen. Null: not known.
    seconds      numeric(9, 3),
    -- The publication that was read.
    revision     integer                     not null,
    -- By the learner's clock; never later than received_at.
    recorded_at  timestamp(6) with time zone not null,
    received_at  timestamp(6) with time zone not null,
    -- When she was at the last paragraph for the first time, by her own clock. Null: not yet. It stays, wherever she goes on to.
    end_reached_at timestamp(6) with time zone,
    constraint progress_position_pk primary key (learner_id, course_key, lesson_key),
    constraint progress_position_ck check (paragraph is not null or seconds is not null)
);
