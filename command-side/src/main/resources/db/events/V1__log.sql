-- The log. Column types are those of Axon's JDBC engine, which writes times as ISO-8601 text and JSON as bytes.
create table event (
    position         bigserial primary key,
    event_id         text   not null,
    stream           text   not null,
    seq              bigint not null,
    type             text   not null,
    time             text   not null,
    payload_type     text   not null,
    payload_revision text,
    payload          bytea  not null,
    metadata         bytea  not null,
    constraint event_id_once unique (event_id),
    constraint event_seq_once unique (stream, seq)
);

create table snapshot (
    event_id         text   not null,
    stream           text   not null,
    seq              bigint not null,
    type             text   not null,
    time             text   not null,
    payload_type     text   not null,
    payload_revision text,
    payload          bytea  not null,
    metadata         bytea  not null,
    primary key (stream, seq),
    constraint snapshot_id_once unique (event_id)
);

-- Position order is commit order: the lock is taken before the first position is drawn and given back after the commit
-- is visible, so nobody ever sees a position appear below one they have seen. A hole is a roll-back and may be passed.
create function one_writer() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7308892417);
    return null;
end
$$;

create trigger event_one_writer before insert on event
    for each statement execute function one_writer();

-- Wakes the readers of the log in every process; several in one transaction arrive as one.
create function log_grew() returns trigger language plpgsql as $$
begin
    perform pg_notify('playcast_log', '');
    return null;
end
$$;

create trigger event_log_grew after insert on event
    for each statement execute function log_grew();
