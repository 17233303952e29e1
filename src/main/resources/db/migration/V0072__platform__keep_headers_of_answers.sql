-- A replay has the headers of the first answer too, its ETag above all: a JSON object of names and lists of values. Null
-- in older answers, which live for two days.
alter table idempotent_answer add column headers varchar(8000);
-- The plan of a large import, or a dry run of a regrade that moves thousands of attempts, is longer than a million.
alter table idempotent_answer alter column body set data type varchar(10000000);
