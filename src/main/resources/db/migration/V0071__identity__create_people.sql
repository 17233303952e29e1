-- Its one row is locked by whoever changes accounts: rules that look at several accounts are checked one act at a time.
create table people_lock (
    id smallint not null,
    constraint people_lock_pk primary key (id)
);

insert into people_lock (id) values (1);

-- An account is being made at the identity server: what stays here was interrupted, and the next attempt takes it up.
create table unfinished_invitation (
    -- Of the user name, so that no name is kept.
    name_hash varchar(64)                 not null,
    begun_at  timestamp(6) with time zone not null,
    constraint unfinished_invitation_pk primary key (name_hash)
);
