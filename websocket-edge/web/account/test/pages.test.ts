import { Refusal } from '@playcast/sdk';
import { describe, expect, it } from 'vitest';
import { after, deviceCodeOf, pageOf } from '../src/address';
import { allMet, loginRules, nameRules, passwordRules } from '../src/rules';
import { sentenceOf } from '../src/sentences';

describe('an address', () => {
  it.each([
    ['/account/', 'home'], ['/account', 'home'], ['/account/security', 'home'], ['/account/sign-in', 'sign-in'], ['/account/register', 'register'],
    ['/account/second-factor', 'second-factor'], ['/account/device', 'device'], ['/account/device/', 'device'],
    ['/account/device/consent', 'consent'], ['/account/device/connected', 'connected'],
  ])('%s shows the page %s', (path, page) => expect(pageOf(path)).toBe(page));
});

describe('after signing in', () => {
  it('people go on where they were going, before where they came from', () => {
    expect(after('/oauth2/authorize?x', '/console/')).toBe('/oauth2/authorize?x');
    expect(after('/account/second-factor', undefined)).toBe('/account/second-factor');
    expect(after('/account/', '/console/')).toBe('/console/');
    expect(after(undefined, undefined)).toBe('/account/');
  });
});

describe('the code of an agent', () => {
  it.each([['bcdf-ghjk', 'BCDF-GHJK'], [' bcdf ghjk ', 'BCDF-GHJK'], ['bcd', 'BCD'], ['bcdfg', 'BCDF-G'], ['BCDFGHJKLM', 'BCDF-GHJK']])(
    'typed as %s is %s',
    (typed, code) => expect(deviceCodeOf(typed)).toBe(code),
  );
});

describe('what one registers with', () => {
  it.each(['ann', 'Ann@example.org', 'änn_1', 'a+b-c', ' ann '])('may be the sign-in name %s', (login) =>
    expect(allMet(loginRules(login))).toBe(true));
  it.each(['', 'an', 'a b c', 'ann!', 'a'.repeat(65)])('cannot be the sign-in name "%s"', (login) =>
    expect(allMet(loginRules(login))).toBe(false));

  it.each(['correct horse', 'ñandú ñandú!', '🎮🎲🎯🎳🎪🎨🎭🎬🎤🎧🎼🎹'])('may be the password %s', (password) =>
    expect(allMet(passwordRules(password, 'ann'))).toBe(true));
  it.each(['', 'eleven char', 'aaaaaaaaaaaaaaaa', 'I am ANN, hello', 'x'.repeat(129)])('cannot be the password "%s"', (password) =>
    expect(allMet(passwordRules(password, 'ann'))).toBe(false));

  it('is a name that the others can read', () => {
    expect(allMet(nameRules('<b>Ann</b>'))).toBe(true);
    expect(allMet(nameRules('   '))).toBe(false);
    expect(allMet(nameRules('n'.repeat(25)))).toBe(false);
  });
});

describe('a refusal', () => {
  it('is a sentence with one full stop', () => {
    expect(sentenceOf(Refusal.of('x', 'Somebody signs in by this name already'))).toBe('Somebody signs in by this name already.');
    expect(sentenceOf(Refusal.of('x', 'No.'))).toBe('No.');
  });

  it('says in minutes when to come again', () => {
    expect(sentenceOf(new Refusal({ code: 'rate.limited', message: '', retryAfterMs: 61_000 }))).toContain('in 2 min');
  });
});
