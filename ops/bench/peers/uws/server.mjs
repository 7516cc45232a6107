// The upper bound: uWebSockets and its own topics, with the lobbies in this process's memory and nothing shared.
import uws from '@trufflesuite/uws-js-unofficial';
import { bearer, lobbiesOf, newId, ok, push, refused, welcome } from '../said.mjs';

const capacities = new Map(); // lobby -> { capacity, members }
const app = uws.App();

function enter(socket, lobby) {
  socket.subscribe(lobby);
  socket.lobbies.add(lobby);
  capacities.get(lobby).members++;
}

function hello(socket, { token, resume }) {
  const user = bearer(resume?.ticket ?? token);
  if (!user) return socket.end(4505);
  socket.user = user;
  const lobbies = lobbiesOf(resume);
  for (const lobby of lobbies) enter(socket, lobby);
  socket.send(welcome(user, Object.fromEntries(lobbies.map((lobby) => [`lobby:${lobby}`, { replayed: 0, seq: 0 }]))));
}

const answers = {
  'lobby.create': (socket, { capacity }) => {
    const lobby = newId();
    capacities.set(lobby, { capacity, members: 0 });
    enter(socket, lobby);
    return { lobby };
  },
  'lobby.join': (socket, { lobby }) => {
    const room = capacities.get(lobby);
    if (!room) throw new Error('lobby.unknown');
    if (room.members >= room.capacity) throw new Error('lobby.full');
    enter(socket, lobby);
    app.publish(lobby, push('lobby.member-joined', { lobby, user: socket.user, role: 'player' }));
    return { lobby };
  },
  'lobby.chat': (socket, { lobby, text }) => {
    if (!socket.lobbies.has(lobby)) throw new Error('lobby.not-member');
    if (typeof text !== 'string' || text.length > 500) throw new Error('bad-request');
    app.publish(lobby, push('chat', { lobby, from: socket.user, text, at: new Date().toISOString() }));
  },
  'lobby.ready': (socket, { lobby, ready }) => {
    if (!socket.lobbies.has(lobby)) throw new Error('lobby.not-member');
    app.publish(lobby, push('lobby.ready-changed', { lobby, user: socket.user, ready }, { rev: 1, stream: `lobby:${lobby}`, seq: 0, time: new Date().toISOString() }));
  },
  ping: () => undefined,
};

function received(socket, frame) {
  const { id, type, data } = JSON.parse(Buffer.from(frame).toString());
  if (type === 'hello') return hello(socket, data);
  const answer = socket.user && answers[type];
  if (!answer) return socket.send(refused(id, 'bad-request'));
  try {
    socket.send(ok(id, answer(socket, data)));
  } catch (problem) {
    socket.send(refused(id, problem.message));
  }
}

app.ws('/ws', {
  maxPayloadLength: 64 * 1024,
  open: (socket) => { socket.lobbies = new Set(); },
  message: received,
  close: (socket) => { for (const lobby of socket.lobbies) capacities.get(lobby).members--; },
});
app.any('/*', (response) => response.end('ready'));
process.stdin.resume().on('end', () => process.exit()); // whoever started us is gone
process.on('SIGUSR2', () => globalThis.gc?.());
app.listen('127.0.0.1', Number(process.env.BENCH_PORT), (listening) => {
  if (!listening) process.exit(1);
});
