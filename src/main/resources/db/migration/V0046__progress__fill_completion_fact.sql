-- What was earned before facts were kept; by which way it came was not recorded.
insert into progress_completion_fact
    (learner_id, course_key, item_key, number, kind, completed_at, recorded_at, source, revision)
select learner_id, course_key, item_key, 1, 'EARNED', completed_at, recorded_at, 'UNKNOWN', revision
from progress_completion;
