import type { Device } from '@playcast/sdk';
import { deviceId } from './pass';

export const socketUrl = (): string => `wss://${location.host}/ws`;

export const thisDevice = (): Device => ({ kind: 'browser', id: deviceId(), codecs: codecs() });

/** What this browser can show, such as video/H264. */
function codecs(): string[] {
  const known = RTCRtpReceiver.getCapabilities?.('video')?.codecs ?? [];
  return [...new Set(known.map((codec) => codec.mimeType))];
}
