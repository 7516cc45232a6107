import { Connection, Room, type RoomState, type Ticket, Views } from '@playcast/sdk';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { deviceId, keepPass, type Pass } from '../pass';

const socketUrl = (): string => `wss://${location.host}/ws`;

function roomOf(pass: Pass): Room {
  const views = new Views();
  const connection = new Connection({
    url: socketUrl(),
    token: pass.token,
    device: { kind: 'browser', id: deviceId(), codecs: codecs() },
    positions: views.positions,
    ticket: pass.ticket,
    onTicket: (ticket) => keepPass({ ...pass, ticket }),
  });
  const ticket: Ticket = pass.code === undefined ? { lobby: pass.lobby } : { code: pass.code };
  return new Room(pass.lobby, ticket, connection, views);
}

/** What this browser can show, such as video/H264. */
function codecs(): string[] {
  const known = RTCRtpReceiver.getCapabilities?.('video')?.codecs ?? [];
  return [...new Set(known.map((codec) => codec.mimeType))];
}

/** The lobby of this pass, connected as long as the page shows it. */
export function useRoom(pass: Pass): [Room, RoomState] {
  const [room] = useState(() => roomOf(pass));
  useEffect(() => {
    room.connection.open();
    return () => {
      room.dispose();
      room.connection.close();
    };
  }, [room]);
  return [room, useSyncExternalStore(room.onChange, () => room.state)];
}
