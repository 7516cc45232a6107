-- Lobby passwords, as Argon2id hashes that carry their own salt and cost; an event names the id only.
create table password (
    id      text        primary key,
    hash    text        not null,
    kept_at timestamptz not null default now()
);
