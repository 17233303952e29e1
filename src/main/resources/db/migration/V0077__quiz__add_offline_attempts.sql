-- Where an attempt began: ONLINE, SEALED (offline, from a package that was drawn before) or OFFLINE (without one).
alter table quiz_attempt add column origin varchar(20) default 'ONLINE' not null;
-- Until when what was done offline is waited for; null: for nothing, or without end.
alter table quiz_attempt add column answers_by timestamp(6) with time zone;
-- When its learner submitted it, by her own account, while offline. It is graded as soon as anybody asks for it, or a short
-- while after the last that came; until then whatever she did before that moment still counts, in whatever order it comes.
alter table quiz_attempt add column submission_claimed_at timestamp(6) with time zone;
alter table quiz_attempt add constraint quiz_attempt_origin_ck check (origin in ('ONLINE', 'SEALED', 'OFFLINE'));

-- When the learner said it, by her own account; null in what is from before it was kept.
alter table quiz_refused_response add column said_at timestamp(6) with time zone;

-- Whether it was said offline, and came later.
alter table quiz_question_response add column said_offline boolean default false not null;
