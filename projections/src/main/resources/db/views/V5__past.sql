-- Views as they were after every 500th event of a long stream, so that nobody folds a hundred thousand events to look at one moment.
-- A cache: made by whoever reads, dropped at any time; a row of another version is of a fold that is no more, and never read.
create table views.past_state (
    fold    text        not null,
    version text        not null,
    stream  text        not null,
    seq     bigint      not null,
    state   bytea       not null,
    made    timestamptz not null default now(),
    primary key (fold, version, stream, seq)
);

-- Which event led to which, and what belongs to one request: the log keeps both in its metadata, where no index reaches. It follows
-- the log, so that appending pays nothing. Numbers are fingerprints; whoever looks one up compares the words.
create table views.event_link (
    position    bigint not null,
    correlation bigint not null,
    cause       bigint not null
);

create index event_link_by_correlation on views.event_link (correlation, position);
create index event_link_by_cause on views.event_link (cause, position);

-- How far the links have come; one row.
create table views.event_link_place (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);

insert into views.event_link_place (position) values (0);
