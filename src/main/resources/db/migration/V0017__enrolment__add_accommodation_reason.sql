-- Why it was granted, in the instructor's words; the learner reads it too.
alter table enrolment_accommodation add column reason varchar(500) default '' not null;
