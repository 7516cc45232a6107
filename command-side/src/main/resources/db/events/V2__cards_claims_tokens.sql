-- What people typed, each under its subject's own key; events only name the ref. The last version stands alone.
create table card (
    ref        text        primary key,
    version    integer     not null,
    subject    text        not null,
    audience   text        not null,
    ciphertext bytea       not null,
    written_at timestamptz not null default now()
);

-- The subjects' keys, wrapped under the platform's master key. Deleting a row makes that subject's cards unreadable.
create table subject_key (
    subject    text        primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null default now()
);

-- Uniqueness over many streams: one owner a key.
create table claim (
    kind       text        not null,
    hash       bytea       not null,
    owner      text        not null,
    claimed_at timestamptz not null default now(),
    primary key (kind, hash)
);
create index claim_by_owner on claim (kind, owner);

-- How far the automations have followed the log; columns as Axon's token store needs them.
create table token (
    processor  varchar(255) not null,
    segment    integer      not null,
    token      bytea,
    token_type varchar(255),
    touched    varchar(255),
    owner      varchar(255),
    primary key (processor, segment)
);
