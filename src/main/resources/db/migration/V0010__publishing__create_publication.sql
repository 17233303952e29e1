-- Immutable content by its own hash: stored once, however many publications hold it.
create table publishing_content (
    hash        varchar(64)                 not null,
    content     varchar(1000000)            not null,
    created_at  timestamp(6) with time zone not null,
    constraint publishing_content_pk primary key (hash)
);

-- The numbered publications of a package.
create table publishing_publication (
    package_key   varchar(80)                 not null,
    number        integer                     not null,
    published_at  timestamp(6) with time zone not null,
    published_by  varchar(200)                not null,
    note          varchar(2000)               not null,
    constraint publishing_publication_pk primary key (package_key, number),
    constraint publishing_publication_number_ck check (number >= 1)
);

-- The revisions of each part: a row says that from this publication on the part had this content, or (null) was gone.
-- The parts of publication n are, for each part, the row with the highest number not above n.
create table publishing_revision (
    package_key  varchar(80)  not null,
    part_key     varchar(200) not null,
    number       integer      not null,
    -- Null: the part was taken out by this publication.
    content_hash varchar(64),
    constraint publishing_revision_pk primary key (package_key, part_key, number),
    constraint publishing_revision_publication_fk foreign key (package_key, number)
        references publishing_publication (package_key, number),
    constraint publishing_revision_content_fk foreign key (content_hash) references publishing_content (hash)
);
