// The architecture being replaced, as the documentation of ws and ioredis shows it: one process holds the sockets, Redis holds
// everything shared (hashes for users and lobbies, sets for members, pub/sub for what is said). Nothing is stored durably.
import { readFileSync } from 'node:fs';
import { createServer as http } from 'node:http';
import { createServer as https } from 'node:https';
import Redis from 'ioredis';
import { WebSocketServer } from 'ws';
import { bearer, lobbiesOf, newId, ok, push, refused, welcome } from '../said.mjs';

const { BENCH_PORT, BENCH_REDIS, BENCH_TLS_KEY, BENCH_TLS_CERT } = process.env;
const redis = new Redis(BENCH_REDIS, { enableAutoPipelining: true });
const channels = new Redis(BENCH_REDIS);
const rooms = new Map(); // lobby -> the sockets here that are in it

channels.on('messageBuffer', (channel, text) => {
  for (const socket of rooms.get(channel.toString()) ?? []) socket.send(text, { binary: false });
});

async function enter(socket, lobby) {
  const here = rooms.get(lobby);
  if (here) {
    here.add(socket);
  } else {
    rooms.set(lobby, new Set([socket]));
    await channels.subscribe(lobby);
  }
  socket.lobbies.add(lobby);
  await redis.sadd(`lobby:${lobby}:members`, socket.user);
}

async function hello(socket, { token, device, resume }) {
  const user = bearer(resume?.ticket ?? token);
  if (!user) return socket.close(4505);
  socket.user = user;
  await redis.hset(`user:${user}`, 'status', 'online', 'device', device.id, 'since', Date.now());
  const lobbies = lobbiesOf(resume);
  for (const lobby of lobbies) await enter(socket, lobby);
  socket.send(welcome(user, Object.fromEntries(lobbies.map((lobby) => [`lobby:${lobby}`, { replayed: 0, seq: 0 }]))));
}

async function create(socket, { name, game, visibility, capacity }) {
  const lobby = newId();
  await redis.hset(`lobby:${lobby}`, { name, game, visibility, capacity, host: socket.user });
  await enter(socket, lobby);
  return { lobby };
}

async function join(socket, { lobby }) {
  const [capacity, members] = await Promise.all([redis.hget(`lobby:${lobby}`, 'capacity'), redis.scard(`lobby:${lobby}:members`)]);
  if (capacity === null) throw new Error('lobby.unknown');
  if (members >= Number(capacity)) throw new Error('lobby.full');
  await enter(socket, lobby);
  await redis.publish(lobby, push('lobby.member-joined', { lobby, user: socket.user, role: 'player' }));
  return { lobby };
}

function member(socket, lobby) {
  if (!socket.lobbies.has(lobby)) throw new Error('lobby.not-member');
}

async function chat(socket, { lobby, text }) {
  member(socket, lobby);
  if (typeof text !== 'string' || text.length > 500) throw new Error('bad-request');
  await redis.publish(lobby, push('chat', { lobby, from: socket.user, text, at: new Date().toISOString() }));
}

async function ready(socket, { lobby, ready }) {
  member(socket, lobby);
  await redis.hset(`lobby:${lobby}:ready`, socket.user, ready ? 1 : 0);
  await redis.publish(lobby, push('lobby.ready-changed', { lobby, user: socket.user, ready }, { rev: 1, stream: `lobby:${lobby}`, seq: 0, time: new Date().toISOString() }));
}

const answers = { 'lobby.create': create, 'lobby.join': join, 'lobby.chat': chat, 'lobby.ready': ready, ping: async () => undefined };

async function received(socket, text) {
  const { id, type, data } = JSON.parse(text);
  if (type === 'hello') return hello(socket, data);
  const answer = socket.user && answers[type];
  if (!answer) return socket.send(refused(id, 'bad-request'));
  try {
    socket.send(ok(id, await answer(socket, data)));
  } catch (problem) {
    socket.send(refused(id, problem.message));
  }
}

async function left(socket) {
  for (const lobby of socket.lobbies) {
    const here = rooms.get(lobby);
    here?.delete(socket);
    if (here?.size === 0) {
      rooms.delete(lobby);
      await channels.unsubscribe(lobby);
    }
    await redis.srem(`lobby:${lobby}:members`, socket.user);
  }
  if (socket.user) await redis.hset(`user:${socket.user}`, 'status', 'offline');
}

const ready200 = (_, response) => response.end('ready');
const server = BENCH_TLS_KEY
  ? https({ key: readFileSync(BENCH_TLS_KEY), cert: readFileSync(BENCH_TLS_CERT) }, ready200)
  : http(ready200);
const sockets = new WebSocketServer({ server, path: '/ws', maxPayload: 64 * 1024 });
sockets.on('connection', (socket) => {
  socket.lobbies = new Set();
  socket.on('message', (text) => received(socket, text).catch(() => socket.close(4504)));
  socket.on('error', () => {});
  socket.on('close', () => left(socket).catch(() => {}));
});
process.stdin.resume().on('end', () => process.exit()); // whoever started us is gone
process.on('SIGUSR2', () => globalThis.gc?.());
server.listen(Number(BENCH_PORT), '127.0.0.1', 4096);
