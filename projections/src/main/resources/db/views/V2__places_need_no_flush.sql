-- A place that is lost with the server is an older place: what follows it is seen again, and done once. So nobody waits for the disk
-- to take it, and a flush of the log is not behind hundreds of these a second. For the transaction that saves a place, whole.
create function views.place_may_be_lost() returns trigger language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    return null;
end $$;

create trigger token_entry_may_be_lost before update on views.token_entry
    for each statement execute function views.place_may_be_lost();
create trigger feed_position_may_be_lost before update on views.feed_position
    for each statement execute function views.place_may_be_lost();
