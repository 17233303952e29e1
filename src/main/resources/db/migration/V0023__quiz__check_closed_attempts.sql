alter table quiz_attempt add constraint quiz_attempt_closed_ck check (
    (submitted_at is null and closed_by is null and awaiting is null)
    or (submitted_at is not null and closed_by is not null and awaiting is not null and awaiting >= 0 and closes_at is null));
