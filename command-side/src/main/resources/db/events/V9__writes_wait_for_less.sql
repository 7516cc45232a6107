-- The automations' place and what they noted on the way are saved together. Lost with the server, both are older: the events after it
-- are seen again, their notes made again, and their commands, which have the same ids, take no effect twice. So nobody waits for the
-- disk to take it, and a flush of the log is not behind hundreds of these a second.
create function place_may_be_lost() returns trigger language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    return null;
end $$;

create trigger token_may_be_lost before update on token
    for each statement execute function place_may_be_lost();

-- A notification in the transaction that appends makes each commit dear, most of all one of a single event. Who says that they
-- ring apart do it after their commits; everybody else's transactions ring as before.
drop trigger event_log_grew on event;
create trigger event_log_grew after insert on event
    for each statement when (current_setting('playcast.rings_apart', true) is distinct from 'on')
    execute function log_grew();
