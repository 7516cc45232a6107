-- Addresses that no edge lets in until then, by their pseudonyms. A row whose time is over means nothing, and goes with the next one.
create table address_block (
    pseudonym text        primary key,
    until     timestamptz not null
);
create index address_block_until on address_block (until);
