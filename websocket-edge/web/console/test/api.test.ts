import type { Who } from '@playcast/signin';
import { describe, expect, it } from 'vitest';
import { Api, linesOf } from '../src/api';
import { hintFor } from '../src/hint';
import { headOf, Tail } from '../src/tail';
import { lengthOf } from '../src/words';

const line = (position: number) =>
  JSON.stringify({ position, id: `e${position}`, stream: 'lobby:L', seq: position, type: 'lobby.MemberJoined', rev: 1, time: '', data: {}, meta: {} });

/** A server of a log with that many events, named so: it answers in the shapes of the REST surface. */
function fakeServer(log: { length: number }) {
  const asked: string[] = [];
  const fetching = (async (path: string, init?: RequestInit) => {
    asked.push(`${path} ${new Headers(init?.headers).get('Authorization')}`);
    if (path.endsWith('/projections')) {
      const row = { name: 'lobbies', position: log.length - 3, behind: 3, running: true, rebuilding: false };
      return Response.json({ projections: [row] });
    }
    const query = new URL(path, 'https://host').searchParams;
    const after = Number(query.get('after'));
    const count = Math.min(Number(query.get('limit')), log.length - after);
    return new Response(Array.from({ length: Math.max(0, count) }, (_, i) => `${line(after + i + 1)}\n`).join(''));
  }) as typeof fetch;
  return { asked, api: new Api(async () => 'TOKEN', undefined, fetching) };
}

describe('a read', () => {
  it('carries the token', async () => {
    const { asked, api } = fakeServer({ length: 3 });
    await api.projections();
    expect(asked).toEqual(['/api/v1/projections Bearer TOKEN']);
  });

  it('is refused with the server’s code', async () => {
    const problem = { detail: 'Your account may not do this', code: 'access.role' };
    const api = new Api(async () => 'TOKEN', undefined, async () => Response.json(problem, { status: 403 }));
    await expect(api.lobbies()).rejects.toMatchObject({ code: 'access.role', message: 'Your account may not do this' });
  });
});

describe('a token that is not enough', () => {
  const told: string[] = [];
  const bearer = { refused: async (token: string) => void told.push(token), stepUp: () => void told.push('step up') };
  const answering = (challenge: string) => {
    told.length = 0;
    const headers = { 'WWW-Authenticate': challenge };
    return new Api(async () => 'TOKEN', bearer, async () => Response.json({ code: 'token.refused' }, { status: 401, headers }));
  };

  it('is looked at again when the server does not believe it', async () => {
    await expect(answering('Bearer').lobbies()).rejects.toMatchObject({ code: 'token.refused' });
    expect(told).toEqual(['TOKEN']);
  });

  it('leads to the second factor when that is what is missing', async () => {
    const api = answering('Bearer error="insufficient_user_authentication", max_age="300"');
    await expect(api.lobbies()).rejects.toThrow();
    expect(told).toEqual(['step up']);
  });
});

describe('somebody who is signed in', () => {
  const who = (more: Partial<Who>): Who => ({
    user: 'U', name: 'Ann', roles: ['analyst'], secondFactor: true, secondFactorShown: true, registration: true, ...more,
  });

  it('reads as an analyst or an admin who has shown a second factor', () => {
    expect(hintFor(who({}))).toBeUndefined();
    expect(hintFor(who({ roles: ['player', 'ADMIN'] }))).toBeUndefined();
  });

  it('is told what is missing, and where to go for it', () => {
    expect(hintFor(who({ roles: ['player'] }))?.text).toContain('analysts and admins');
    expect(hintFor(who({ secondFactor: false, secondFactorShown: false }))?.link).toBe('/account/');
    expect(hintFor(who({ secondFactorShown: false }))?.link).toBe('/account/second-factor?back=/console/');
  });
});

describe('the tail of the log', () => {
  it('begins a hundred events before the end and goes on from there, newest first', async () => {
    const log = { length: 1000 };
    const { api } = fakeServer(log);
    const tail = new Tail(api);
    const first = await tail.read();
    expect([first.length, first[0]?.position, first.at(-1)?.position]).toEqual([100, 1000, 901]);

    log.length = 1002;
    const next = await tail.read();
    expect([next.length, next[0]?.position, next[1]?.position]).toEqual([102, 1002, 1001]);
  });

  it('keeps the newest four hundred', async () => {
    const log = { length: 100 };
    const { api } = fakeServer(log);
    const tail = new Tail(api);
    await tail.read();
    log.length = 900;
    await tail.read();
    const last = await tail.read();
    expect([last.length, last[0]?.position]).toEqual([400, 900]);
  });

  it('is as long as the projection that is furthest behind says', () => {
    const row = { name: '', running: true, rebuilding: false };
    expect(headOf([{ ...row, position: 5, behind: 2 }, { ...row, position: 9, behind: 0 }])).toBe(9);
    expect(headOf([])).toBe(0);
  });

  it('reads lines and skips empty ones', () => {
    expect(linesOf(`${line(1)}\n\n${line(2)}\n`).map((event) => event.position)).toEqual([1, 2]);
  });
});

describe('a length', () => {
  it.each([[5, '0:05'], [65, '1:05'], [3723, '1:02:03']])('of %i s is %s', (seconds, text) => {
    expect(lengthOf(seconds)).toBe(text);
  });
});
