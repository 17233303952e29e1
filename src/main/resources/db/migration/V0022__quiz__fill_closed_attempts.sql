-- Attempts from before were all submitted by their learners, and had no question that a person grades.
update quiz_attempt set closed_by = 'LEARNER', awaiting = 0 where submitted_at is not null;

-- What was refused before can be decided too.
update quiz_refused_response set undecided_in = (
    select a.course_key from quiz_attempt a
    where a.learner_id = quiz_refused_response.learner_id and a.id = quiz_refused_response.attempt_id);
