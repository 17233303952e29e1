-- What an account may do with a course, beside what its role in the realm allows. One role per account and course.
create table course_grant (
    user_id     uuid                        not null,
    course_key  varchar(80)                 not null,
    role        varchar(20)                 not null,
    -- The administrator; null where the demonstration data of a new installation say so.
    granted_by  uuid,
    granted_at  timestamp(6) with time zone not null,
    version     integer                     not null,
    constraint course_grant_pk primary key (user_id, course_key),
    constraint course_grant_role_ck check (role in ('owner', 'editor', 'reviewer', 'teacher'))
);

-- Serves: who may do something with a course.
create index course_grant_course_ix on course_grant (course_key, granted_at);
