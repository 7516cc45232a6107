import { NOTHING_YET, type Room, type StreamState, StreamViewer } from '@playcast/sdk';
import { useEffect, useState } from 'react';

/** The picture of the lobby's live session, if there is one. */
export function useStream(room: Room, session: string | undefined): [StreamState, () => void] {
  const [state, setState] = useState<StreamState>(NOTHING_YET);
  const [viewer, setViewer] = useState<StreamViewer>();
  useEffect(() => {
    if (session === undefined) return undefined;
    const next = new StreamViewer(room.connection, session);
    const stop = next.onChange(setState);
    setViewer(next);
    void next.attach();
    return () => {
      stop();
      next.stop();
      setState(NOTHING_YET);
    };
  }, [room, session]);
  return [state, () => viewer?.retry()];
}
