import { beforeEach, describe, expect, it } from 'vitest';
import { CodeFlow } from '../src/code-flow';
import { ownPath } from '../src/place';
import { challengeOf, unguessable } from '../src/pkce';
import { FakeServer } from './FakeServer';

let server: FakeServer;
let flow: CodeFlow;

beforeEach(() => {
  server = new FakeServer();
  flow = new CodeFlow('/console/', server.place, server.fetching);
});

describe('a proof key', () => {
  it('is the one of the example in RFC 7636', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('has 43 letters of the URL’s alphabet and is new each time', () => {
    expect(unguessable()).toMatch(/^[\w-]{43}$/);
    expect(unguessable()).not.toBe(unguessable());
  });
});

describe('the code flow', () => {
  it('leaves the page with a challenge only, and its secret stays in the tab', async () => {
    await flow.begin();
    const { pathname, searchParams } = new URL(server.left[0] ?? '', server.origin);
    expect(pathname).toBe('/oauth2/authorize');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code', client_id: 'playcast-web', scope: 'openid', code_challenge_method: 'S256',
      redirect_uri: 'https://play.example/console/',
    });
    const kept = JSON.parse([...server.stored.values()][0] ?? '{}');
    expect(server.left[0]).not.toContain(kept.verifier);
    expect(await challengeOf(kept.verifier)).toBe(searchParams.get('code_challenge'));
  });

  it('comes back with tokens, to where the person was, and leaves no code in the address', async () => {
    await flow.begin();
    server.comesBack();
    const grant = await flow.finish();
    expect(grant).toMatchObject({ access: 'access-2', refresh: 'refresh-2' });
    expect(server.href).toBe('https://play.example/console/events?type=x');
    expect(server.stored.size).toBe(0);
  });

  it('takes no code that this tab did not ask for', async () => {
    server.href = 'https://play.example/console/?code=planted&state=guessed';
    expect(await flow.finish()).toBeUndefined();

    await flow.begin();
    server.href = 'https://play.example/console/?code=planted&state=guessed';
    expect(await flow.finish()).toBeUndefined();
    expect(server.asked).not.toContain('/oauth2/token');
    expect(server.href).not.toContain('planted');
  });

  it('takes a code once', async () => {
    await flow.begin();
    server.comesBack();
    const brought = server.href;
    await flow.finish();
    server.href = brought;
    expect(await flow.finish()).toBeUndefined();
  });

  it('passes without leaving the page while the server knows the browser', async () => {
    expect(await flow.quietly()).toMatchObject({ access: 'access-2' });
    expect(server.left).toEqual([]);
    expect(server.href).toBe('https://play.example/console/events?type=x');
  });

  it('is quiet when there is something to ask', async () => {
    server.signedIn = false;
    expect(await flow.quietly()).toBeUndefined();
    expect(server.left).toEqual([]);
  });
});

describe('a path to come back to', () => {
  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)', 'console/', null])(
    'is never %s',
    (typed) => expect(ownPath(typed, 'https://play.example')).toBeUndefined(),
  );

  it('is one of our own', () => {
    expect(ownPath('/console/events?type=x#y', 'https://play.example')).toBe('/console/events?type=x');
  });
});
