import { Connection } from '@playcast/sdk';
import { Account, type AccountState, type Who } from '@playcast/signin';
import { useSyncExternalStore } from 'react';
import { socketUrl, thisDevice } from './line';
import type { Pass } from './pass';

/** Whoever plays by an account; most people come as guests and have none. */
export const account = new Account('/');

export const useAccount = (): AccountState => useSyncExternalStore(account.onChange, () => account.state);

export const whoOf = (state: AccountState): Who | undefined => (state.kind === 'somebody' ? state.who : undefined);

/** Joins by an invite's code. Which lobby that is the answer says, and the lobby's page goes on with this line. */
export async function enterByAccount(code: string): Promise<Pass> {
  let ticket: string | undefined;
  const connection = new Connection({
    url: socketUrl(),
    token: account.token,
    device: thisDevice(),
    positions: () => ({}),
    onTicket: (fresh) => (ticket = fresh),
  });
  connection.open();
  try {
    const { lobby } = await connection.request('lobby.join', { code });
    connection.handOver();
    return { lobby, code, ...(ticket === undefined ? {} : { ticket }) };
  } catch (problem) {
    connection.close();
    throw problem;
  }
}
