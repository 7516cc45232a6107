-- Axon's dead-letter queue: events that no handler could take, and behind each the rest of its stream, in order. A group is a read
-- model, or NAME@VERSION for a version that is being built. The number, ours, keeps pages stable.
create table views.dead_letter (
    number              bigint generated always as identity unique,
    dead_letter_id      varchar(255) primary key,
    processing_group    varchar(255) not null,
    sequence_identifier varchar(255) not null,
    sequence_index      bigint       not null,
    message_type        varchar(255) not null,
    event_id            varchar(255) not null,
    time                varchar(255) not null,
    payload_type        varchar(255) not null,
    payload_revision    varchar(255),
    payload             bytea        not null,
    metadata            bytea,
    domain              varchar(255),
    stream              varchar(255),
    seq                 bigint,
    token_type          varchar(255),
    token               bytea,
    enqueued_at         varchar(255) not null,
    last_touched        varchar(255),
    processing_started  varchar(255),
    cause_type          varchar(255),
    cause_message       varchar(1023),
    diagnostics         bytea,
    constraint dead_letter_in_order unique (processing_group, sequence_identifier, sequence_index)
);

-- What an admin wants done with letters. Whoever runs projections takes it, does it and says what came of it.
create table views.dead_letter_act (
    act       text        primary key default gen_random_uuid()::text,
    what      text        not null check (what in ('RETRY', 'SKIP', 'RETRY_ALL')),
    name      text        not null,
    letter    text,
    reason    text        check (length(reason) <= 200),
    by        text        not null,
    asked_at  timestamptz not null default now(),
    taken_at  timestamptz,
    tries     int         not null default 0,
    done_at   timestamptz,
    outcome   text,
    detail    text,
    check ((what = 'SKIP') = (reason is not null)),
    check ((what = 'RETRY_ALL') = (letter is null))
);

create index dead_letter_act_open on views.dead_letter_act (asked_at) where done_at is null;

-- Events that a read model leaves out for ever, whenever it is folded.
create table views.skipped_event (
    processing_group text        not null,
    stream           text        not null,
    seq              bigint      not null,
    act              text        not null references views.dead_letter_act,
    at               timestamptz not null default now(),
    primary key (processing_group, stream, seq)
);
