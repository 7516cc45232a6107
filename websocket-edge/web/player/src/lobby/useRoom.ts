import { Connection, Room, type RoomState, type Ticket, Views } from '@playcast/sdk';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { account } from '../account';
import { keepPass, type Pass } from '../pass';
import { socketUrl, thisDevice } from '../line';

function roomOf(pass: Pass): Room {
  const views = new Views();
  const connection = new Connection({
    url: socketUrl(),
    token: pass.token ?? account.token,
    device: thisDevice(),
    positions: views.positions,
    ticket: pass.ticket,
    onTicket: (ticket) => keepPass({ ...pass, ticket }),
  });
  const ticket: Ticket = pass.code === undefined ? { lobby: pass.lobby } : { code: pass.code };
  return new Room(pass.lobby, ticket, connection, views);
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
