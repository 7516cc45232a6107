import { describe, expect, it } from 'vitest';
import { codeOf, routeOf } from '../src/router';

describe('an address', () => {
  it.each([
    ['/', { page: 'landing' }],
    ['/player/', { page: 'landing' }],
    ['/join/abc234', { page: 'join', code: 'ABC234' }],
    ['/player/join/ABC-234', { page: 'join', code: 'ABC234' }],
    ['/lobby/01JDA', { page: 'lobby', lobby: '01JDA' }],
    ['/lobby', { page: 'unknown' }],
    ['/lobby/a/b', { page: 'unknown' }],
    ['/players/x', { page: 'unknown' }],
  ])('%s leads to a page', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});

describe('a code as people type it', () => {
  it('loses its spaces and gets its capitals, six of them', () => {
    expect(codeOf(' ab c-2 34xyz')).toBe('ABC234');
  });
});
