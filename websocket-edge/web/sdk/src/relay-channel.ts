import type { Connection } from './connection';
import type { InputChannel } from './input';

/** Stands for the data channel while that is not up: inputs go round by the platform, slower, and only while there is a connection. */
export class RelayChannel implements InputChannel {
  /** Nothing waits here: what cannot be sent now is dropped. */
  readonly bufferedAmount = 0;
  readonly #connection: Connection;
  readonly #session: string;

  constructor(connection: Connection, session: string) {
    this.#connection = connection;
    this.#session = session;
  }

  send(text: string): void {
    this.#connection.tell('input.relay', { session: this.#session, message: JSON.parse(text) });
  }
}
