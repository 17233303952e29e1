-- The pictures and documents of packages by their own hash: stored once, however many publications show them.
create table publishing_file (
    hash        varchar(64)                 not null,
    media_type  varchar(100)                not null,
    -- At most 1 MiB, which is what one value may have on both databases.
    bytes       bytea                       not null,
    created_at  timestamp(6) with time zone not null,
    constraint publishing_file_pk primary key (hash)
);
