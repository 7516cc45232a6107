import { type ClientMessages, enterAsGuest, nameOf, newUlid, Refusal, type Room, textOf } from '../../src';
import { same } from './same';
import { Person } from './person';
import { type Stage, tokenOf, Wire } from './stage';

const EVENING: ClientMessages['lobby.create'] = { name: 'Evening', game: 'paddles', visibility: 'private', capacity: 8 };
const ONE_PLAYER = { role: 'player', uses: 8, expiresIn: 600 } as const;

interface Evening {
  ann: Person;
  lobby: string;
  code: string;
}

/** Ann has opened a lobby and has a code to give away. */
async function evening(stage: Stage): Promise<Evening> {
  const ann = await Person.comes(stage, 'Ann');
  const { lobby } = await ann.ask('lobby.create', EVENING);
  const { code } = await ann.ask('lobby.invite', { lobby, ...ONE_PLAYER });
  return { ann, lobby, code };
}

/** Ben came by that code, and sees what Ann sees. */
async function withBen(stage: Stage): Promise<Evening & { ben: Person; room: Room }> {
  const before = await evening(stage);
  const ben = new Person(await Wire.laid(stage), await tokenOf(stage, 'Ben'));
  const room = await ben.enters(before.lobby, { code: before.code });
  await before.ann.until('two are in', () => before.ann.sees(before.lobby)?.members.length === 2);
  return { ...before, ben, room };
}

/** The last number that came to somebody who sees the lobby, by a snapshot or an event. */
const last = (person: Person, lobby: string): number => person.views.positions()[`lobby:${lobby}`] ?? -1;

const refused = (asked: Promise<unknown>): Promise<Refusal> =>
  asked.then(
    () => Promise.reject(new Error('was not refused')),
    (why: unknown) => (why instanceof Refusal ? why : Promise.reject(why)),
  );

/** What the SDK promises, each at a real edge. They share nothing, so all of them may happen at once. */
export const SITUATIONS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async 'what one member asks is answered and pushed to the others'(stage) {
    const { ann, ben, lobby, room } = await withBen(stage);
    const before = last(ann, lobby);

    same(await ben.ask('lobby.ready', { lobby, ready: true }), undefined);

    await ann.until('Ben is ready', () => ann.sees(lobby)?.members[1]?.ready === true);
    same(ann.numbers(lobby).at(-1), before + 1);
    await ben.until('so it is for Ben', () => last(ben, lobby) === before + 1);
    same(room.state.lobby, ann.sees(lobby));
  },

  async 'a guest comes by a code, chats, and is known by the name they gave'(stage) {
    const { ann, lobby, code } = await evening(stage);
    const fetching: typeof fetch = (path, init) => fetch(new URL(String(path), stage.base), init);
    const pass = await enterAsGuest({ code, name: 'Gil', device: newUlid() }, fetching);
    const gil = new Person(await Wire.laid(stage), pass.token);

    const room = await gil.enters(lobby, { code });
    await room.say('Hello all');

    await gil.until('Gil hears it', () => room.state.chat.length === 1);
    await ann.until('Ann hears it', () => ann.told.some((push) => push.type === 'chat'));
    same(room.state.chat.map(({ from, text }) => [nameOf(room.state.cards, from), text]), [['Gil', 'Hello all']]);
    same(pass.lobby, lobby);
  },

  async 'a name comes before the first push that needs it'(stage) {
    const { ann, ben } = await withBen(stage);
    const user = ben.welcome.user;

    const named = ann.told.findIndex((push) => push.type === 'card' && push.data.ref === `user:${user}`);
    const needed = ann.told.findIndex((push) => JSON.stringify(push.data).includes(user) && push.type !== 'card');

    same(ann.told[needed]?.type, 'lobby.member-joined');
    same(named >= 0 && named < needed, true);
  },

  async 'after a cut exactly what was missed comes, in order'(stage) {
    const { ann, ben, lobby, code, room } = await withBen(stage);
    const seen = last(ben, lobby);
    const snapshots = ben.told.filter((push) => push.type === 'snapshot').length;
    await ben.wire.cut();
    await ben.becomes('waiting');
    for (const ready of [true, false, true]) await ann.ask('lobby.ready', { lobby, ready });
    const cat = new Person(await Wire.laid(stage), await tokenOf(stage, 'Cat'));
    await (await cat.enters(lobby, { code })).say('Where is Ben?');
    const now = last(cat, lobby);

    await ben.wire.mend();
    await ben.until('caught up', () => last(ben, lobby) === now);

    same(ben.welcome.streams[`lobby:${lobby}`], { replayed: now - seen, seq: now });
    same(ben.numbers(lobby).slice(-(now - seen)), Array.from({ length: now - seen }, (_, n) => seen + 1 + n));
    same(ben.told.filter((push) => push.type === 'snapshot').length, snapshots);
    same(room.state.lobby, cat.sees(lobby));
    same(room.state.chat.map((line) => `${nameOf(room.state.cards, line.from)}: ${line.text}`), ['Cat: Where is Ben?']);
  },

  async 'who cannot be told what was missed gets a snapshot, and is told that'(stage) {
    const { ann, ben, lobby } = await withBen(stage);
    const ticket = ben.welcome.ticket;
    ben.connection.close();
    await ann.ask('lobby.ready', { lobby, ready: true });
    const positions = () => ({ [`lobby:${lobby}`]: 1_000_000 });

    const again = new Person(ben.wire, await tokenOf(stage, 'Ben', ben.welcome.user), { ticket, positions });
    const room = await again.enters(lobby, { lobby });

    const resumed = again.welcome.streams[`lobby:${lobby}`];
    same(resumed?.replayed, undefined);
    same(resumed?.seq, last(ann, lobby));
    same(again.numbers(lobby), []);
    same(room.state.lobby, ann.sees(lobby));
    same(textOf(room.state.cards, room.state.lobby?.title ?? ''), 'Evening');
  },

  async 'a command whose answer was lost is sent again and takes effect once'(stage) {
    const { ann, ben, lobby } = await withBen(stage);
    const invites = () => ben.told.flatMap((push) => (push.type === 'lobby.invite-created' ? [push.data.invite] : []));
    await ann.wire.deafen();
    const asked = ann.ask('lobby.invite', { lobby, ...ONE_PLAYER });
    await ben.until('it took effect', () => invites().length === 1);
    const socket = ann.welcome.socket;

    await ann.wire.cut();
    await ann.wire.mend();
    const { invite } = await asked;
    await ann.ask('lobby.ready', { lobby, ready: true });
    await ben.until('what came later is there', () => ben.sees(lobby)?.members[0]?.ready === true);

    same(invites(), [invite]);
    same(ann.welcome.socket === socket, false);
  },

  async 'what is asked while the wire is cut is answered when it is mended'(stage) {
    const { ann, ben, lobby } = await withBen(stage);
    await ben.wire.cut();
    await ben.becomes('waiting');
    const asked = ben.ask('lobby.ready', { lobby, ready: true });

    await ben.wire.mend();
    await asked;

    await ann.until('Ben is ready', () => ann.sees(lobby)?.members[1]?.ready === true);
  },

  async 'a refusal has a code, a sentence and the field'(stage) {
    const { lobby } = await evening(stage);
    const eve = await Person.comes(stage, 'Eve');

    const notIn = await refused(eve.ask('lobby.chat', { lobby, text: 'Hello?' }));
    const tooMany = await refused(eve.ask('lobby.create', { ...EVENING, capacity: 99 }));

    same([notIn.code, notIn.message, notIn.retryAfterMs], ['lobby.not-member', 'Only members can chat', 0]);
    same([tooMany.code, tooMany.field], ['bad-request', 'data.capacity']);
  },

  async 'a token that nobody gave ends the line for good'(stage) {
    const eve = new Person(await Wire.laid(stage), 'eyJhbGciOiJub25lIn0.e30.');

    eve.connection.open();
    await eve.becomes('closed');

    const { state } = eve.connection;
    same(state.kind === 'closed' && [state.code, state.why.code], [4505, 'token.refused']);
    same((await refused(eve.ask('lobby.list', {}))).code, 'token.refused');
  },

  async 'a token that ends is renewed over the same socket'(stage) {
    const user = newUlid();
    const later = await tokenOf(stage, 'Ann', user);
    let tell: (token: string) => void = () => undefined;
    const renewed = new Promise<string>((resolve) => (tell = resolve));
    const short = await tokenOf(stage, 'Ann', user, 90);
    const ann = await Person.comes(stage, 'Ann', { token: short, renewToken: () => Promise.resolve(later), onToken: tell });

    same(await renewed, later);
    await ann.ask('lobby.list', {});
    same(ann.told.some((push) => push.type === 'system.token-expiring'), true);
    same(ann.told.filter((push) => push.type === 'welcome').length, 1);
  },

  async 'a guest who stays is given a token that lasts longer'(stage) {
    const { lobby, code } = await evening(stage);
    const fetching: typeof fetch = (path, init) => fetch(new URL(String(path), stage.base), init);
    const pass = await enterAsGuest({ code, name: 'Gil', device: newUlid() }, fetching);
    const gil = new Person(await Wire.laid(stage), pass.token);
    await gil.enters(lobby, { code });

    const { token, expiresAt } = await gil.ask('token.refresh', { token: pass.token });

    same(token === undefined || token === pass.token, false);
    same(expiresAt > pass.expiresAt, true);
  },

  async 'a page opened anew takes the line over, and the one before is told so'(stage) {
    const { ben, lobby } = await withBen(stage);
    const token = await tokenOf(stage, 'Ben', ben.welcome.user);
    const positions = ben.views.positions;

    const again = await new Person(await Wire.laid(stage), token, { ticket: ben.welcome.ticket, positions }).greeted();
    await ben.becomes('closed');

    const { state } = ben.connection;
    same(state.kind === 'closed' && state.code, 4502);
    same(again.welcome.line, ben.welcome.line);
    same(again.welcome.streams[`lobby:${lobby}`], { replayed: 0, seq: last(ben, lobby) });
  },
};
