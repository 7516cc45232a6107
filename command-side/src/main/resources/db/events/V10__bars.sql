-- What was issued to a person before that moment lets nobody in any more; 'infinity' while they are kept out.
create table bar (
    subject text        primary key,
    before  timestamptz not null
);
create index bar_before on bar (before);
