-- Whether a second person has to approve of a draft before it is published.
alter table authoring_course add column review_required boolean default false not null;

-- Who approved of a draft as it was: of exactly these contents.
create table authoring_approval (
    course_key  varchar(80)                 not null,
    -- Over the contents of all parts.
    fingerprint varchar(64)                 not null,
    approved_by uuid                        not null,
    approved_at timestamp(6) with time zone not null,
    note        varchar(500),
    constraint authoring_approval_pk primary key (course_key, fingerprint, approved_by)
);
