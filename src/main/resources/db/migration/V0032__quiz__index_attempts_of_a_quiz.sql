-- Serves: the attempts at a quiz page by page, where course_key = ? and quiz_key = ? and (learner_id, id) > (?, ?) order by
-- learner_id, id; and the publications that a course's papers are of, select distinct quiz_key, revision where
-- course_key = ?.
create index quiz_attempt_quiz_ix on quiz_attempt (course_key, quiz_key, learner_id, id, revision);
