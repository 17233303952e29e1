-- Serves: who follows a course in a run, page by page, where course_key = ? and run_key = ? and left_at is null and
-- learner_id > ? order by learner_id.
create index enrolment_learners_ix on enrolment (course_key, run_key, learner_id);
