import { Refusal } from './refusal';

/** What lets a guest in: a token bound to one lobby. */
export interface GuestPass {
  token: string;
  user: string;
  lobby: string;
  expiresAt: string;
}

export interface GuestRequest {
  code: string;
  name: string;
  device: string;
}

/** Turns an invite code and a nickname into a pass. @throws Refusal with the server's code and sentence */
export async function enterAsGuest(request: GuestRequest, fetching: typeof fetch = fetch): Promise<GuestPass> {
  const response = await ask(request, fetching);
  if (response.status === 201) return (await response.json()) as GuestPass;
  throw await refusalOf(response);
}

async function ask(request: GuestRequest, fetching: typeof fetch): Promise<Response> {
  try {
    return await fetching('/api/v1/guests', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify(request),
    });
  } catch {
    throw Refusal.of('client.unreachable', 'The server cannot be reached right now');
  }
}

/** Reads a problem document (RFC 9457); an answer of another shape still becomes a sentence. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (key: string): string | undefined => (typeof problem[key] === 'string' ? problem[key] : undefined);
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  const field = text('field');
  return new Refusal({
    code: text('code') ?? text('type')?.split(/[/:]/).at(-1) ?? `http.${response.status}`,
    message: text('detail') ?? text('title') ?? text('message') ?? `The server answered ${response.status}`,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : 0,
    ...(field === undefined ? {} : { field }),
  });
}
