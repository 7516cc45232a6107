-- Which agent a live session runs on.
alter table session_owner add column agent text not null default '';
create index session_on_agent on session_owner (agent);

-- Agents that were seen once, and whether they can be reached.
create table agent (
    device    text    primary key,
    owner     text    not null,
    reachable boolean not null
);
create index agent_of_owner on agent (owner);

-- Seeing the whole log once more changes nothing else, and fills what is new.
delete from session_owner;
delete from token where processor = 'automations';
