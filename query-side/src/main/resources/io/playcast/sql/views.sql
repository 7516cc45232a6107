-- What is not archived yet; a row leaves when the archive has it.
create table tail (
    position bigint, id varchar, stream varchar, seq bigint, type varchar, rev varchar, time timestamptz,
    payload blob, metadata blob, day date);

-- Made anew whenever there are other files.
create view archived as select * from tail where false;

-- The whole log. The JSON is read only where somebody asks for it; by day and type whole files are left out.
create view events as
select position, id, stream, seq, type, try_cast(rev as integer) as rev, time,
       try_cast(try(decode(payload)) as json) as data, try_cast(try(decode(metadata)) as json) as meta, day
from (select position, id, stream, seq, type, rev, time, payload, metadata, day from archived
      union all
      select position, id, stream, seq, type, rev, time, payload, metadata, day from tail);

create view lobby_events as
select position, time, day, stream[7:] as lobby, seq, type[7:] as event, data->>'user' as user_id,
       data->>'session' as session, (data->>'pad')::integer as pad, data->>'device' as device,
       data->>'role' as role, data->>'region' as region, data->>'game' as game, data->>'reason' as reason, data
from events where starts_with(type, 'lobby.');

create view session_events as
select position, time, day, stream[9:] as session, seq, type[9:] as event, data->>'lobby' as lobby,
       data->>'viewer' as viewer, data->>'viewerEnd' as viewer_end, data->>'agentEnd' as agent_end,
       data->>'connection' as connection, data->>'reason' as reason, data
from events where starts_with(type, 'session.');

create view presence_events as
select position, time, day, stream[10:] as user_id, seq, type[10:] as event, data
from events where starts_with(type, 'presence.');

-- The score is that of docs/protocol.md: from 70 on the picture is good.
create view quality_windows as
select position, connection, session, to_timestamp(begun / 1000) as begun, to_timestamp(ended / 1000) as ended,
       (ended - begun) / 1000 as seconds, fps, bitrate, rtt, jitter, loss, dropped, frozen, day,
       round(greatest(0, least(100, 100 * least(1, fps / 30) - 200 * loss
           - case when rtt is null then 0 else greatest(0, rtt - 40) / 5 end - 10 * frozen)))::integer as score
from (select position, day, data->>'connection' as connection, data->>'session' as session,
             (data->>'$.window.from')::double as begun, (data->>'$.window.to')::double as ended,
             (data->>'$.window.fps')::double as fps, (data->>'$.window.bitrate')::double as bitrate,
             (data->>'$.window.rtt')::double as rtt, (data->>'$.window.jitter')::double as jitter,
             (data->>'$.window.loss')::double as loss, (data->>'$.window.dropped')::integer as dropped,
             (data->>'$.window.frozen')::integer as frozen
      from events where type = 'quality.QualityReported');

create view milestones as
select position, time, day, data->>'session' as session, data->>'connection' as connection,
       (data->>'epoch')::integer as epoch, data->>'kind' as kind, data->>'candidatePair' as candidate_pair,
       (data->>'firstFrameMs')::integer as first_frame_ms
from events where type = 'session.MilestoneReached';

create view quality_changes as
select position, time, day, data->>'session' as session, data->>'connection' as connection,
       data->>'from' as from_profile, data->>'to' as to_profile, data->>'reason' as reason
from events where type = 'session.QualityChanged';
