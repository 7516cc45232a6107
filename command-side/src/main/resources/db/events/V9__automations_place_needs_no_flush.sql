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
