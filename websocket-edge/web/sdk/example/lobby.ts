// Comes into a lobby by an invite's code, says hello, and prints what happens there. For a page: bundle it.
import { Connection, enterAsGuest, nameOf, newUlid, Room, Views } from '@playcast/sdk';

export async function visit(code: string, name: string): Promise<() => void> {
  const device = newUlid();
  const pass = await enterAsGuest({ code, name, device });
  const views = new Views();
  const connection = new Connection({
    url: `wss://${location.host}/ws`,
    token: pass.token,
    device: { kind: 'browser', id: device },
    positions: views.positions,
  });
  const room = new Room(pass.lobby, { code }, connection, views);

  let greeted = false;
  room.onChange(({ lobby, cards, chat, refused }) => {
    if (refused !== undefined) console.warn(refused.code, refused.message);
    if (lobby === undefined) return;
    console.log(lobby.members.map((member) => nameOf(cards, member.user)).join(', '), chat.at(-1)?.text ?? '');
    if (!greeted) {
      greeted = true;
      void room.say('Hello from the example');
    }
  });
  connection.open();
  return () => connection.close();
}
