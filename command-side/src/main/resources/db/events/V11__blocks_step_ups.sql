-- Addresses that no edge lets in until then, by their pseudonyms. A row whose time is over means nothing, and goes with the next one.
create table address_block (
    pseudonym text        primary key,
    until     timestamptz not null
);
create index address_block_until on address_block (until);

-- What an account has shown before that moment counts no longer; one row an account.
create table step_up (
    subject text        primary key,
    at      timestamptz not null
);
