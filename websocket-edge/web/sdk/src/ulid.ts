const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A ULID (github.com/ulid/spec) of that moment and ten random bytes. Pure. */
export function ulid(epochMillis: number, random: Uint8Array): string {
  let time = '';
  for (let i = 0, rest = epochMillis; i < 10; i++, rest = Math.floor(rest / 32)) {
    time = ALPHABET[rest % 32] + time;
  }
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of random) {
    bits = ((bits << 8) | byte) & 0xffff;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += ALPHABET[(bits >>> held) & 31];
    }
  }
  return time + text;
}

export const newUlid = (): string => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export const isUlid = (text: string): boolean => SHAPE.test(text);
