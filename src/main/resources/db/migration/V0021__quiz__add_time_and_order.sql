-- Time belongs to the server.
-- Null: no end of time.
alter table quiz_attempt add column due_at timestamp(6) with time zone;
-- When the attempt is closed by itself: the end of time, the grace, and the while in which lateness costs. Null where
-- nothing is to be done: without end, or closed.
alter table quiz_attempt add column closes_at timestamp(6) with time zone;
-- LEARNER or TIME; null while it is open.
alter table quiz_attempt add column closed_by varchar(20);
-- Whether anything came in after the end of time that counts at a penalty.
alter table quiz_attempt add column late boolean default false not null;
-- How many questions a person has still to grade; null while it is open.
alter table quiz_attempt add column awaiting integer;
-- When its score is shown, by the rules that were frozen: AFTER_SUBMISSION and so on.
alter table quiz_attempt add column score_release varchar(20) default 'AFTER_SUBMISSION' not null;
-- SHA-256 of what its learner sees of the paper; null in attempts from before it was kept.
alter table quiz_attempt add column paper_hash varchar(64);

-- Serves: the attempts whose time is over, where closes_at <= ? order by closes_at. Only open ones have the column.
create index quiz_attempt_closing_ix on quiz_attempt (closes_at);

-- The client's sequence number: the highest stays, whatever the order of arrival.
alter table quiz_question_response add column sequence_number bigint default 0 not null;
-- When its learner had it checked, which made it final.
alter table quiz_question_response add column checked_at timestamp(6) with time zone;

alter table quiz_refused_response add column sequence_number bigint default 0 not null;
-- The course, as long as nobody has decided: so that the index below holds only what waits for a decision.
alter table quiz_refused_response add column undecided_in varchar(80);
-- Serves: what waits for a decision in a course, where undecided_in = ? order by received_at, learner_id, id.
create index quiz_refused_response_undecided_ix on quiz_refused_response (undecided_in, received_at, learner_id, id);
-- What an instructor made of it; null: nothing yet.
alter table quiz_refused_response add column accepted boolean;
alter table quiz_refused_response add column decided_at timestamp(6) with time zone;
alter table quiz_refused_response add column decided_by uuid;
alter table quiz_refused_response add column decision_reason varchar(500);
alter table quiz_refused_response add constraint quiz_refused_response_decided_ck check (
    (accepted is null and decided_at is null and decided_by is null and decision_reason is null)
    or (accepted is not null and decided_at is not null and decided_by is not null and undecided_in is null));
