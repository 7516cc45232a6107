-- How far each of those who take every integration event has come: the queue, the topic.
create table views.outbox_place (
    consumer text   primary key,
    position bigint not null
);

-- Whom else integration events are posted to. No secret stands here: each is made of a key in a file, the id and the generation.
create table views.webhook (
    id             text        primary key,
    url            text        not null,
    types          text[]      not null,
    generation     integer     not null default 1,
    previous_until timestamptz,
    registered_by  text        not null,
    registered_at  timestamptz not null,
    -- All before it is delivered. Whoever sets it from outside takes the next turn, so that nobody who still works on an earlier one saves over it.
    position       bigint      not null,
    turn           integer     not null default 0,
    failing_since  timestamptz,
    paused_at      timestamptz,
    problem        text
);

-- What became of the last deliveries of each webhook.
create table views.webhook_delivery (
    webhook      text        not null references views.webhook on delete cascade,
    position     bigint      not null,
    event        text        not null,
    type         text        not null,
    stream       text        not null,
    attempts     integer     not null,
    status       integer,
    problem      text,
    at           timestamptz not null,
    delivered_at timestamptz,
    primary key (webhook, position)
);

-- Single events that somebody asked to be sent once more.
create table views.redelivery (
    id       bigint      generated always as identity primary key,
    consumer text        not null,
    position bigint      not null,
    event    text        not null,
    asked_at timestamptz not null,
    attempts integer     not null default 0,
    due_at   timestamptz not null,
    done_at  timestamptz,
    problem  text
);

create index redelivery_due on views.redelivery (due_at) where done_at is null;

create trigger outbox_place_may_be_lost before update on views.outbox_place
    for each statement execute function views.place_may_be_lost();
