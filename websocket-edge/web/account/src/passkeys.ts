import { Refusal } from '@playcast/sdk';
import type { Who } from '@playcast/signin';
import { addPasskey, askPasskey, beginPasskey, type Given, type Name, showPasskey } from './api';

/** Whether this browser can use one by the server's own JSON (WebAuthn level 3). */
export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Makes one on this device, or on one beside it, and tells the server. */
export async function enrol(label: string, name: Name): Promise<Given> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await beginPasskey(name));
  return addPasskey(label, await asked(navigator.credentials.create({ publicKey })));
}

/** Signs in by one, or shows it as the second factor. */
export async function show(): Promise<Who> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await askPasskey());
  return showPasskey(await asked(navigator.credentials.get({ publicKey })));
}

async function asked(device: Promise<Credential | null>): Promise<unknown> {
  const credential = await device.catch((problem: DOMException) => {
    throw Refusal.of(`client.passkey-${problem.name}`, sentenceOf(problem.name));
  });
  return (credential as PublicKeyCredential | null)?.toJSON();
}

function sentenceOf(name: string): string {
  switch (name) {
    case 'InvalidStateError':
      return 'This device has a passkey of this account already';
    case 'NotAllowedError':
    case 'AbortError':
      return 'No passkey was shown';
    default:
      return 'This browser cannot use a passkey here';
  }
}
