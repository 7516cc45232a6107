-- Axon's token store: how far each processor has come.
create table views.token_entry (
    processorname varchar(255) not null,
    segment       integer      not null,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    primary key (processorname, segment)
);

-- How far the feed has come; one row.
create table views.feed_position (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);

insert into views.feed_position (position) values (0);
