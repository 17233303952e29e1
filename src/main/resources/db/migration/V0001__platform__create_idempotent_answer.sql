-- The first answer to each Idempotency-Key of each caller, replayed to whoever repeats the request.
create table idempotent_answer (
    caller_id        uuid                        not null,
    idempotency_key  varchar(255)                not null,
    request_hash     varchar(64)                 not null,
    -- Null only between the claim and the answer, inside one transaction.
    status           integer,
    location         varchar(1000),
    content_type     varchar(100),
    body             varchar(1000000),
    created_at       timestamp(6) with time zone not null,
    constraint idempotent_answer_pk primary key (caller_id, idempotency_key)
);

-- Serves: delete where created_at < ?, once an hour.
create index idempotent_answer_created_at_ix on idempotent_answer (created_at);
