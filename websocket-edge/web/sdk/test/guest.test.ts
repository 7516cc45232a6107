import { describe, expect, it } from 'vitest';
import { enterAsGuest } from '../src/guest';
import type { Refusal } from '../src/refusal';
import { isUlid, newUlid, ulid } from '../src/ulid';

const request = { code: 'ABC234', name: 'Ann', device: 'D' };
const refusedWith = (response: Response): Promise<Refusal> =>
  enterAsGuest(request, async () => response).then(
    () => Promise.reject(new Error('was let in')),
    (why: Refusal) => why,
  );

describe('a guest', () => {
  it('is let in with a pass', async () => {
    const pass = { token: 'T', user: 'U', lobby: 'L', expiresAt: '2026-01-01T00:00:00Z' };
    let asked: RequestInit | undefined;
    const fetching = (async (_: unknown, init?: RequestInit) => {
      asked = init;
      return Response.json(pass, { status: 201 });
    }) as typeof fetch;

    expect(await enterAsGuest(request, fetching)).toEqual(pass);
    expect(JSON.parse(String(asked?.body))).toEqual(request);
  });

  it('is refused with the code and sentence of the problem document, and when to come again', async () => {
    const problem = { status: 429, detail: 'Too many attempts', code: 'rate.limited', field: 'code' };
    const refused = await refusedWith(Response.json(problem, { status: 429, headers: { 'Retry-After': '30' } }));
    expect(refused).toMatchObject({ code: 'rate.limited', message: 'Too many attempts', retryAfterMs: 30_000, field: 'code' });
  });

  it('gets a sentence even from an answer that is no problem document', async () => {
    expect(await refusedWith(new Response('<html>', { status: 502 }))).toMatchObject({ code: 'http.502' });
  });

  it('is told when the server cannot be reached', async () => {
    const away = (async () => Promise.reject(new TypeError('network'))) as typeof fetch;
    await expect(enterAsGuest(request, away)).rejects.toMatchObject({ code: 'client.unreachable' });
  });
});

describe('a device id', () => {
  it('is a ULID as the server makes them', () => {
    expect(ulid(0, new Uint8Array(10))).toBe('00000000000000000000000000');
    expect(ulid(1_469_918_176_385, new Uint8Array(10).fill(255))).toBe('01ARYZ6S41ZZZZZZZZZZZZZZZZ');
    expect(isUlid(newUlid())).toBe(true);
    expect(isUlid('81ARYZ6S41ZZZZZZZZZZZZZZZZ')).toBe(false);
  });
});
