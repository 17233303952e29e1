-- What was there before changes were numbered, the oldest first.
insert into learner_change (learner_id, kind, subject, number, gone_at)
select learner_id, kind, subject,
       row_number() over (partition by learner_id order by changed_at, kind, subject), gone_at
from (
    select learner_id, 'note' as kind, cast(id as varchar(200)) as subject, received_at as changed_at,
           case when deleted then received_at end as gone_at
    from reading_note
    union all
    select learner_id, 'journal-entry', cast(course_key || '/' || lesson_key || '/' || number as varchar(200)),
           received_at, cast(null as timestamp(6) with time zone)
    from progress_journal_entry
    union all
    select learner_id, 'decision', cast(course_key || '/' || lesson_key as varchar(200)), max(decided_at),
           cast(null as timestamp(6) with time zone)
    from progress_decision
    group by learner_id, course_key, lesson_key
) known;

insert into learner_feed (learner_id, number, forgotten)
select learner_id, max(number), 0 from learner_change group by learner_id;
