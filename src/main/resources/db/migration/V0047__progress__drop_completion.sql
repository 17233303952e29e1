-- The facts say it all: the last one of an item is what stands.
drop table progress_completion;
