-- Timers and chores, as db-scheduler needs them; the version is what tells one setting of a row from the next.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

-- Every setting of a timer begins with a version that no earlier setting of the same row has reached by counting up, so
-- whoever still fires an earlier one cannot take the row for theirs.
create function timer_version() returns bigint language sql volatile as $$
    select (extract(epoch from clock_timestamp()) * 1000000)::bigint
$$;

-- A claim is taken before the event that makes use of it: until that has been seen in the log, the claim is not settled.
alter table claim add column settled boolean not null default false;
create index claim_unsettled on claim (claimed_at) where not settled;
-- All claims of a lobby begin with its id.
drop index claim_by_owner;
create index claim_by_owner on claim (kind, owner text_pattern_ops);

-- Where the automations look somebody up; they keep these themselves, each row in the transaction of its event.
create table membership (
    lobby   text    not null,
    user_id text    not null,
    away    boolean not null default false,
    primary key (lobby, user_id)
);
create index membership_of_user on membership (user_id);

create table session_owner (
    session text primary key,
    lobby   text not null,
    owner   text not null
);
create index session_of_owner on session_owner (owner);

-- Who has no connection now.
create table offline (
    user_id text primary key
);

-- Seeing the whole log once more changes nothing else, and fills these tables where a log is there already.
delete from token where processor = 'automations';
