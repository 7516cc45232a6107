-- The chain. Body is the canonical JSON that is hashed; who and which event are read out of it, so that no column can say otherwise.
-- The time stands beside it for searches alone.
create table audit.entry (
    number bigint      primary key check (number > 0),
    body   text        not null,
    hash   text        not null check (length(hash) = 64),
    at     timestamptz not null,
    actor  text        generated always as ((body::jsonb) ->> 'by') stored,
    event  text        generated always as ((body::jsonb) ->> 'event') stored,
    constraint entry_of_an_event_once unique (event)
);

create index entry_by_actor on audit.entry (actor, number);
create index entry_by_time on audit.entry (at);

-- Signatures (JWS, ES256), each over the number and the hash of a link.
create table audit.checkpoint (
    number bigint primary key references audit.entry,
    jws    text   not null
);

-- How far the log was read, and where the chain ends; written with the links, so that none is missing and none there twice. One row.
create table audit.place (
    only_row boolean primary key default true check (only_row),
    position bigint  not null,
    number   bigint  not null,
    hash     text    not null
);

insert into audit.place (position, number, hash) values (0, 0, repeat('0', 64));

-- Nobody changes a link by mistake. Whoever may alter tables can do it on purpose; that is what the chain is for.
create function audit.only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to';
end $$;

create trigger entry_only_added_to before update or delete or truncate on audit.entry
    for each statement execute function audit.only_added_to();
create trigger checkpoint_only_added_to before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.only_added_to();
