-- Attempts from before were all submitted by their learners, and had no question that a person grades.
update quiz_attempt set closed_by = 'LEARNER', awaiting = 0 where submitted_at is not null;
