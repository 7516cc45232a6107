-- What each command did, so that the same command asked again is answered instead of done again. Written by the same
-- statement as its events; kept for some days.
create table command_key (
    key       text        not null,
    stream    text        not null,
    first_seq bigint      not null,
    events    integer     not null,
    at        timestamptz not null default now(),
    constraint command_key_once primary key (key)
);

-- Rows come in the order of time, so a block range is enough to find the old ones.
create index command_key_at on command_key using brin (at);

-- A name of its own, as the keys of events and commands have: the engine tells by it which one said no.
alter table card rename constraint card_pkey to card_ref_once;
