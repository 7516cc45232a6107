-- A notification in the transaction that appends makes each commit dear, most of all one of a single event. Who says that they
-- ring apart do it after their commits; everybody else's transactions ring as before.
drop trigger event_log_grew on event;
create trigger event_log_grew after insert on event
    for each statement when (current_setting('playcast.rings_apart', true) is distinct from 'on')
    execute function log_grew();
