import type { Refusal } from '@playcast/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Account } from '../src/account';
import { Entrance } from '../src/entrance';
import { FakeServer } from './FakeServer';

let server: FakeServer;
let account: Account;
const said: unknown[] = [];
const tabs = { postMessage: (word: unknown) => void said.push(word), onmessage: null as ((event: MessageEvent) => void) | null };
const MINUTE = 60_000;
const refreshes = () => server.asked.filter((path) => path === '/oauth2/token').length - 1;
const refusedBy = (promise: Promise<unknown>): Promise<Refusal> => promise.then(() => Promise.reject(new Error('was not refused')), (why) => why);

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  server = new FakeServer();
  const entrance = new Entrance(server.fetching, () => 'proof');
  account = new Account('/console/', { place: server.place, fetching: server.fetching, entrance, tabs });
});

afterEach(() => vi.useRealTimers());

describe('a page that is opened', () => {
  it('finds the account again without a question', async () => {
    await account.start();
    expect(account.state).toMatchObject({ kind: 'somebody', who: { user: 'U' } });
    expect(await account.token()).toBe('access-2');
    expect(server.left).toEqual([]);
  });

  it('stays when nobody is signed in, and asks the server for no code', async () => {
    server.signedIn = false;
    await account.start();
    expect(account.state.kind).toBe('nobody');
    expect(server.asked).toEqual(['/account/api/me']);
    expect((await refusedBy(account.token())).code).toBe('signin.needed');
  });

  it('lets whoever needs a token wait until it is known', async () => {
    void account.start();
    expect(await account.token()).toBe('access-2');
  });

  it('says so when it cannot find out', async () => {
    server.reachable = false;
    await account.start();
    expect(account.state).toMatchObject({ kind: 'unknown', why: { code: 'client.unreachable' } });
    expect((await refusedBy(account.token())).code).toBe('client.unreachable');
  });

  it('takes the code that it was sent back with', async () => {
    await account.signIn();
    server.comesBack();
    await account.start();
    expect(account.state.kind).toBe('somebody');
    expect(server.asked).not.toContain('/oauth2/authorize');
  });

  it('keeps no token anywhere', async () => {
    await account.start();
    expect([...server.stored.values()].join()).not.toContain('access');
    expect(server.stored.size).toBe(0);
  });
});

describe('a token', () => {
  beforeEach(() => account.start());

  it('is renewed before it expires', async () => {
    await vi.advanceTimersByTimeAsync(12 * MINUTE + 1);
    expect(await account.token()).toBe('access-3');
    expect(server.isLive('refresh-3')).toBe(true);
  });

  it('is renewed once, however many ask at the same time', async () => {
    vi.setSystemTime(Date.now() + 14 * MINUTE);
    const tokens = await Promise.all([account.token(), account.token(), account.token()]);
    expect(tokens).toEqual(['access-3', 'access-3', 'access-3']);
    expect(refreshes()).toBe(1);
  });

  it('goes on by a new family when the answer was lost, for the old token may be spent', async () => {
    server.losesAnAnswer = true;
    await vi.advanceTimersByTimeAsync(12 * MINUTE + 1);
    expect(await account.token()).toBe('access-5');
    expect(server.isLive('refresh-5')).toBe(true);
  });

  it('is used until it expires while the server is away', async () => {
    server.reachable = false;
    vi.setSystemTime(Date.now() + 14 * MINUTE);
    expect(await account.token()).toBe('access-2');

    vi.setSystemTime(Date.now() + MINUTE);
    expect((await refusedBy(account.token())).code).toBe('client.unreachable');
    expect(account.state.kind).toBe('somebody');

    server.reachable = true;
    expect(await account.token()).toMatch(/^access-/);
  });

  it('that the server does not renew any more leads to the question who it is', async () => {
    server.signedIn = false;
    await server.fetching('/oauth2/revoke', { body: new URLSearchParams({ token: 'refresh-2' }) });
    await vi.advanceTimersByTimeAsync(12 * MINUTE + 1);
    expect((await refusedBy(account.token())).code).toBe('signin.needed');
    expect(account.state.kind).toBe('nobody');
  });

  it('that was refused early is looked at again', async () => {
    await account.refused('access-2');
    expect(await account.token()).toBe('access-3');
    await account.refused('access-2');
    expect(await account.token()).toBe('access-3');
  });
});

describe('signing out', () => {
  beforeEach(() => account.start());

  it('ends the family, the session and the other tabs', async () => {
    await account.signOut();
    expect(account.state.kind).toBe('nobody');
    expect(server.isLive('refresh-2')).toBe(false);
    expect(server.signedIn).toBe(false);
    expect(said).toEqual(['signed-out']);
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect(refreshes()).toBe(0);
  });

  it('in another tab ends it here', async () => {
    tabs.onmessage?.({ data: 'signed-out' } as MessageEvent);
    await vi.advanceTimersByTimeAsync(0);
    expect(account.state.kind).toBe('nobody');
    expect(server.isLive('refresh-2')).toBe(false);
  });
});

describe('a second factor that is asked for', () => {
  it('is shown on its own page, which comes back to this one', async () => {
    await account.start();
    account.stepUp();
    expect(server.left).toEqual(['/account/second-factor?back=%2Fconsole%2Fevents%3Ftype%3Dx']);
  });
});
