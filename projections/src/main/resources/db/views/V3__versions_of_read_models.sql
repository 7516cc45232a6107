-- Which version of each read model is read, which is being built beside it, and which is kept to go back to. Who reads looks here a few
-- times a second; a switch is one update of one row.
create table views.read_model (
    name       text        primary key,
    live       integer     not null default 1,
    kept       integer,
    building   integer,
    -- whether whoever follows the log writes into the version that is being built, too
    fed        boolean     not null default false,
    -- the highest number there ever was: none is given twice
    last       integer     not null default 1,
    -- versions that nobody writes any more and that are still to be forgotten
    doomed     integer[]   not null default '{}',
    phase      text        not null default 'IDLE',
    -- whether the version being built takes over by itself once it is found equal
    by_itself  boolean     not null default true,
    position   bigint      not null default 0,
    target     bigint      not null default 0,
    events     bigint      not null default 0,
    per_second bigint      not null default 0,
    differing  bigint      not null default 0,
    -- streams with an event that cannot be folded
    parked     bigint      not null default 0,
    note       text        not null default '',
    changed    timestamptz not null default now()
);

-- Every change of what is served, with who wanted it and why: an event holds nothing that somebody typed, so the reason stands here.
create table views.read_model_act (
    number   bigint      primary key generated always as identity,
    at       timestamptz not null default now(),
    name     text        not null,
    act      text        not null,
    version  integer     not null,
    replaced integer     not null,
    forced   boolean     not null,
    by       text        not null,
    reason   text        not null
);
