// Generated from the records of event-schemas. Do not edit: run `ops/playcast docs --accept`.

export type AccountRole = 'guest' | 'player' | 'analyst' | 'admin';

export type AddressPseudonym = string;

export interface At {
  stream: string;
  seq: number;
}

export interface Banned {
  user: UserId;
  until?: string | null;
  words?: CardRef | null;
}

export type CandidateType = 'host' | 'srflx' | 'prflx' | 'relay';

export type CardRef = string;

export interface CardShown {
  ref: string;
  version: number;
  text?: string | null;
}

export interface ChatLine {
  lobby: LobbyId;
  from: UserId;
  text: string;
  time: string;
  chatSeq: number;
}

export type CloseReason = 'host_closed' | 'all_left' | 'abandoned';

export type ConnectionId = string;

export type Controls = 'pads' | 'keys' | 'desktop';

export interface Declined {
  lobby: LobbyId;
}

export type DetachReason = 'left' | 'replaced' | 'closed' | 'not_a_member';

export interface Device {
  kind: DeviceKind;
  id: DeviceId;
  codecs?: string[] | null;
  screen?: Screen | null;
  cores?: number | null;
  network?: Network | null;
}

export type DeviceId = string;

export type DeviceKind = 'browser' | 'agent';

export interface DeviceShown {
  id: DeviceId;
  kind: DeviceKind;
}

export interface Door {
  locked: boolean;
  requests: JoinRequest[];
  banned: Banned[];
}

export interface Draining {
  reconnectAfterMs: number;
}

export type EndReason = 'host_ended' | 'lobby_closed' | 'agent_lost';

export type GameId = string;

export interface GameSetup {
  playersMin: number;
  playersMax: number;
  controls: Controls;
  pads: number;
}

export interface GuestDefaults {
  access: InputAccess;
  autoPad: boolean;
}

export interface HeldPad {
  device: DeviceId;
  pad: number;
}

export interface InputAccess {
  gamepad: boolean;
  keyboard: boolean;
  mouse: boolean;
  touch: boolean;
  chat: boolean;
}

export interface InputRelayed {
  session: SessionId;
  user: UserId;
  device: DeviceId;
  from: ConnectionId;
  message: Record<string, unknown>;
}

export type IntrusionRule = 'guessing' | 'guessing_an_account' | 'token_reused' | 'foreign_page' | 'broken_frames' | 'flooding' | 'seat_hopping' | 'strange_minute';

export interface Invite {
  invite: InviteId;
  role: Role;
  usesLeft: number;
  expiresAt: string;
  by?: UserId | null;
}

export type InviteId = string;

export interface JoinRequest {
  user: UserId;
  device: DeviceId;
  role: Role;
  words?: CardRef | null;
}

export type LeaveReason = 'left' | 'timed_out' | 'kicked' | 'banned' | 'lobby_closed';

export interface LiveSession {
  session: SessionId;
  agent: DeviceId;
  owner: UserId;
  pauses: Pause[];
}

export type LobbyId = string;

export type LobbyStatus = 'open' | 'closed';

export interface LobbyView {
  lobby: LobbyId;
  status: LobbyStatus;
  host: UserId;
  title: CardRef;
  game: GameId;
  visibility: Visibility;
  capacity: number;
  spectators: number;
  region?: Region | null;
  password?: PasswordId | null;
  settings: Settings;
  members: Member[];
  coHosts: UserId[];
  invites: Invite[];
  door: Door;
  muted: Muted[];
  session?: LiveSession | null;
}

export interface Member {
  user: UserId;
  role: Role;
  ready: boolean;
  access: InputAccess;
  pads: HeldPad[];
  away?: string | null;
}

export type Milestone = 'offered' | 'answered' | 'connected' | 'failed' | 'restarted';

export interface Muted {
  user: UserId;
  until?: string | null;
}

export type Network = 'wired' | 'wifi' | 'cellular';

export type OfflineReason = 'left' | 'timed_out' | 'node_lost';

export type Password = string;

export type PasswordId = string;

export interface Pause {
  reason: PauseReason;
  since: string;
}

export type PauseReason = 'host_paused' | 'host_changed' | 'agent_lost';

export interface Percentiles {
  p50: number;
  p95: number;
}

export interface PresenceChanged {
  user: UserId;
  status: PresenceStatus;
  since?: string | null;
  activity?: CardRef | null;
}

export type PresenceStatus = 'online' | 'away' | 'busy' | 'offline';

export interface PresenceView {
  user: UserId;
  status: PresenceStatus;
  since: string;
  activity?: CardRef | null;
}

export interface Problem {
  code: string;
  message: string;
  field?: string | null;
  retryAfterMs: number;
}

export type Profile = 'low' | 'medium' | 'high';

export type QualityReason = 'viewer_asked' | 'host_asked' | 'network' | 'cpu';

export interface QualityWindow {
  from: number;
  to: number;
  fps: number;
  bitrate: number;
  stagesMs?: StagesMs | null;
  rtt?: number | null;
  jitter?: number | null;
  loss: number;
  dropped: number;
  frozen: number;
}

export type Region = 'africa' | 'asia' | 'europe' | 'north_america' | 'oceania' | 'south_america';

export interface Resume {
  ticket: string;
  streams: Record<string, number>;
}

export interface Resumed {
  replayed?: number | null;
  snapshot?: unknown | null;
  seq: number;
}

export type Role = 'player' | 'spectator';

export interface Screen {
  width: number;
  height: number;
  refresh?: number | null;
}

export type SecurityId = string;

export type SessionId = string;

export type SessionStatus = 'open' | 'ended';

export interface SessionView {
  session: SessionId;
  status: SessionStatus;
  lobby: LobbyId;
  agent: DeviceId;
  owner: UserId;
  profile: Profile;
  paused: boolean;
  viewers: Viewer[];
  summary?: Summary | null;
}

export interface Settings {
  freePads: boolean;
  guestDefaults: GuestDefaults;
}

export interface Signal {
  session: SessionId;
  from: ConnectionId;
  to: ConnectionId;
  epoch: number;
  sdp?: string | null;
  candidate?: string | null;
  mid?: string | null;
  mline?: number | null;
}

export interface Snapshot {
  stream: string;
  seq: number;
  view: unknown;
}

export interface StagesMs {
  capture: Percentiles;
  convert: Percentiles;
  encode: Percentiles;
  send: Percentiles;
}

export type Status = 'online' | 'away' | 'busy';

export interface Summary {
  reason: EndReason;
  seconds: number;
  viewers: number;
  minutes?: WatchedMinutes | null;
}

export interface Tick {
  serverTime: string;
}

export interface TokenExpiring {
  expiresAt: string;
}

export type Trouble = 'froze' | 'encoder_lost';

export type UserId = string;

export interface Viewer {
  viewer: UserId;
  device: DeviceId;
  viewerEnd: ConnectionId;
  agentEnd: ConnectionId;
  profile: Profile;
  auto: boolean;
  epoch: number;
  milestone?: Milestone | null;
  trouble?: Trouble | null;
}

export type Visibility = 'public' | 'unlisted' | 'private';

export interface WatchedMinutes {
  low: number;
  medium: number;
  high: number;
}

export interface Welcome {
  user: UserId;
  roles: AccountRole[];
  line: string;
  ticket: string;
  socket: string;
  devices: DeviceShown[];
  streams: Record<string, Resumed>;
  chat?: ChatLine[] | null;
  cards: CardShown[];
  serverTime: string;
}

export interface WindowShown {
  session: SessionId;
  connection: ConnectionId;
  window: QualityWindow;
}

export type Word = string;

/** Everything a client may send, by type. */
export interface ClientMessages {
  'bye': Record<string, never>;
  'hello': {
    token: string;
    device: Device;
    resume?: Resume | null;
  };
  'input.relay': {
    session: SessionId;
    message: Record<string, unknown>;
  };
  'lobby.approve': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.assign-pad': {
    lobby: LobbyId;
    user: UserId;
    device: DeviceId;
    pad: number;
  };
  'lobby.ban': {
    lobby: LobbyId;
    user: UserId;
    reason?: string | null;
    until?: string | null;
  };
  'lobby.chat': {
    lobby: LobbyId;
    text: string;
  };
  'lobby.close': {
    lobby: LobbyId;
    reason?: string | null;
  };
  'lobby.co-host': {
    lobby: LobbyId;
    user: UserId;
    on: boolean;
  };
  'lobby.create': {
    name: string;
    game: GameId;
    visibility: Visibility;
    capacity: number;
    region?: Region | null;
    password?: Password | null;
  };
  'lobby.decline': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.get': {
    lobby: LobbyId;
  };
  'lobby.input-access': {
    lobby: LobbyId;
    user: UserId;
    gamepad: boolean;
    keyboard: boolean;
    mouse: boolean;
    touch: boolean;
    chat: boolean;
  };
  'lobby.invite': {
    lobby: LobbyId;
    role: Role;
    uses: number;
    expiresIn: number;
  };
  'lobby.join': {
    lobby?: LobbyId | null;
    code?: string | null;
    as?: Role | null;
    password?: Password | null;
  };
  'lobby.kick': {
    lobby: LobbyId;
    user: UserId;
    reason?: string | null;
  };
  'lobby.leave': {
    lobby: LobbyId;
  };
  'lobby.list': {
    after?: LobbyId | null;
    limit?: number | null;
  };
  'lobby.lock': {
    lobby: LobbyId;
  };
  'lobby.mute': {
    lobby: LobbyId;
    user: UserId;
    until?: string | null;
  };
  'lobby.panic': {
    lobby: LobbyId;
  };
  'lobby.ready': {
    lobby: LobbyId;
    ready: boolean;
  };
  'lobby.rename': {
    lobby: LobbyId;
    name: string;
  };
  'lobby.request': {
    lobby: LobbyId;
    as?: Role | null;
    words?: string | null;
  };
  'lobby.revoke-invite': {
    lobby: LobbyId;
    invite: InviteId;
  };
  'lobby.settings': {
    lobby: LobbyId;
    settings: Settings;
  };
  'lobby.transfer-host': {
    lobby: LobbyId;
    to: UserId;
  };
  'lobby.unban': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.unlock': {
    lobby: LobbyId;
  };
  'lobby.unmute': {
    lobby: LobbyId;
    user: UserId;
  };
  'ping': Record<string, never>;
  'presence.set': {
    status: Status;
    activity?: string | null;
  };
  'presence.unwatch': {
    users?: UserId[] | null;
  };
  'presence.watch': {
    users: UserId[];
  };
  'quality.report': {
    session: SessionId;
    connection: ConnectionId;
    window: QualityWindow;
  };
  'session.attach': {
    session: SessionId;
  };
  'session.detach': {
    session: SessionId;
  };
  'session.end': {
    lobby: LobbyId;
    session: SessionId;
    reason?: string | null;
  };
  'session.ice-servers': {
    session: SessionId;
  };
  'session.milestone': {
    session: SessionId;
    connection: ConnectionId;
    epoch: number;
    kind: Milestone;
    candidatePair?: CandidateType | null;
    firstFrameMs?: number | null;
  };
  'session.pause': {
    lobby: LobbyId;
    session: SessionId;
  };
  'session.quality': {
    session: SessionId;
    connection: ConnectionId;
    profile?: Profile | null;
    auto?: boolean | null;
    reason?: QualityReason | null;
  };
  'session.resume': {
    lobby: LobbyId;
    session: SessionId;
  };
  'session.start': {
    lobby: LobbyId;
    agent: DeviceId;
    profile: Profile;
  };
  'session.trouble': {
    session: SessionId;
    connection: ConnectionId;
    kind: Trouble;
  };
  'signal.answer': {
    session: SessionId;
    to: ConnectionId;
    epoch: number;
    sdp: string;
  };
  'signal.bye': {
    session: SessionId;
    to: ConnectionId;
    epoch: number;
  };
  'signal.candidate': {
    session: SessionId;
    to: ConnectionId;
    epoch: number;
    candidate: string;
    mid?: string | null;
    mline?: number | null;
  };
  'signal.end-of-candidates': {
    session: SessionId;
    to: ConnectionId;
    epoch: number;
  };
  'signal.offer': {
    session: SessionId;
    to: ConnectionId;
    epoch: number;
    sdp: string;
  };
  'signal.restart': {
    session: SessionId;
    to: ConnectionId;
    epoch: number;
  };
  'token.refresh': {
    token: string;
  };
}

/** The events that the server pushes, by type. */
export interface EventPushes {
  'account.erased': {
    user: UserId;
    by: UserId;
  };
  'account.guest-expired': {
    user: UserId;
  };
  'account.guest-registered': {
    user: UserId;
    expiresAt: string;
  };
  'account.guest-renewed': {
    user: UserId;
    expiresAt: string;
  };
  'account.mfa-dropped': {
    user: UserId;
    by: UserId;
  };
  'account.mfa-enrolled': {
    user: UserId;
  };
  'account.registered': {
    user: UserId;
  };
  'account.reinstated': {
    user: UserId;
    by: UserId;
  };
  'account.role-granted': {
    user: UserId;
    by: UserId;
    role: AccountRole;
  };
  'account.role-revoked': {
    user: UserId;
    by: UserId;
    role: AccountRole;
  };
  'account.sign-ins-ended': {
    user: UserId;
    by: UserId;
  };
  'account.suspended': {
    user: UserId;
    by: UserId;
  };
  'game.game-changed': {
    game: GameId;
    by: UserId;
    title: CardRef;
    setup: GameSetup;
  };
  'game.game-registered': {
    game: GameId;
    by: UserId;
    title: CardRef;
    setup: GameSetup;
  };
  'lobby.co-host-appointed': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.co-host-dismissed': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.host-transferred': {
    lobby: LobbyId;
    from: UserId;
    to: UserId;
  };
  'lobby.input-access-changed': {
    lobby: LobbyId;
    user: UserId;
    access: InputAccess;
  };
  'lobby.invite-created': {
    lobby: LobbyId;
    invite: InviteId;
    role: Role;
    uses: number;
    expiresAt: string;
    by?: UserId | null;
  };
  'lobby.invite-expired': {
    lobby: LobbyId;
    invite: InviteId;
  };
  'lobby.invite-revoked': {
    lobby: LobbyId;
    invite: InviteId;
  };
  'lobby.join-declined': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.join-requested': {
    lobby: LobbyId;
    user: UserId;
    device: DeviceId;
    role: Role;
    words?: CardRef | null;
  };
  'lobby.lobby-closed': {
    lobby: LobbyId;
    reason: CloseReason;
    words?: CardRef | null;
  };
  'lobby.lobby-created': {
    lobby: LobbyId;
    host: UserId;
    title: CardRef;
    game: GameId;
    visibility: Visibility;
    capacity: number;
    settings: Settings;
    spectators: number;
    region?: Region | null;
    password?: PasswordId | null;
  };
  'lobby.lobby-locked': {
    lobby: LobbyId;
  };
  'lobby.lobby-renamed': {
    lobby: LobbyId;
    title: CardRef;
  };
  'lobby.lobby-unlocked': {
    lobby: LobbyId;
  };
  'lobby.member-banned': {
    lobby: LobbyId;
    user: UserId;
    until?: string | null;
    words?: CardRef | null;
  };
  'lobby.member-came-back': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.member-joined': {
    lobby: LobbyId;
    user: UserId;
    role: Role;
    invite?: InviteId | null;
    access: InputAccess;
  };
  'lobby.member-left': {
    lobby: LobbyId;
    user: UserId;
    reason: LeaveReason;
    words?: CardRef | null;
  };
  'lobby.member-muted': {
    lobby: LobbyId;
    user: UserId;
    until?: string | null;
  };
  'lobby.member-unbanned': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.member-unmuted': {
    lobby: LobbyId;
    user: UserId;
  };
  'lobby.member-went-away': {
    lobby: LobbyId;
    user: UserId;
    since: string;
  };
  'lobby.pad-assigned': {
    lobby: LobbyId;
    user: UserId;
    device: DeviceId;
    pad: number;
  };
  'lobby.panic-stopped': {
    lobby: LobbyId;
    spared: UserId;
  };
  'lobby.ready-changed': {
    lobby: LobbyId;
    user: UserId;
    ready: boolean;
  };
  'lobby.session-ended': {
    lobby: LobbyId;
    session: SessionId;
    reason: EndReason;
    words?: CardRef | null;
  };
  'lobby.session-paused': {
    lobby: LobbyId;
    session: SessionId;
    reason: PauseReason;
    since: string;
  };
  'lobby.session-resumed': {
    lobby: LobbyId;
    session: SessionId;
    reason: PauseReason;
  };
  'lobby.session-started': {
    lobby: LobbyId;
    session: SessionId;
    agent: DeviceId;
    owner: UserId;
    profile: Profile;
  };
  'lobby.settings-changed': {
    lobby: LobbyId;
    settings: Settings;
  };
  'presence.activity-changed': {
    user: UserId;
    activity?: CardRef | null;
  };
  'presence.agent-connected': {
    user: UserId;
    agent: DeviceId;
  };
  'presence.agent-lost': {
    user: UserId;
    agent: DeviceId;
    reason: OfflineReason;
  };
  'presence.became-busy': {
    user: UserId;
  };
  'presence.came-back': {
    user: UserId;
  };
  'presence.came-online': {
    user: UserId;
  };
  'presence.went-away': {
    user: UserId;
  };
  'presence.went-offline': {
    user: UserId;
    reason: OfflineReason;
  };
  'quality.quality-reported': {
    connection: ConnectionId;
    session: SessionId;
    window: QualityWindow;
  };
  'security.address-blocked': {
    id: SecurityId;
    from: AddressPseudonym;
    until: string;
    rule: IntrusionRule;
  };
  'security.admin-call-refused': {
    id: SecurityId;
    by: UserId;
    route: Word;
    status: number;
  };
  'security.admin-called': {
    id: SecurityId;
    by: UserId;
    route: Word;
    target?: Word | null;
  };
  'security.frames-malformed': {
    id: SecurityId;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    since: string;
    count: number;
  };
  'security.intrusion-suspected': {
    id: SecurityId;
    rule: IntrusionRule;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    score: number;
    evidence: SecurityId[];
  };
  'security.logins-failed': {
    id: SecurityId;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    since: string;
    count: number;
  };
  'security.origin-refused': {
    id: SecurityId;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    since: string;
    count: number;
  };
  'security.rate-limit-hit': {
    id: SecurityId;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    since: string;
    count: number;
  };
  'security.seats-hopped': {
    id: SecurityId;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    since: string;
    count: number;
  };
  'security.step-up-required': {
    id: SecurityId;
    user: UserId;
    at: string;
    rule: IntrusionRule;
  };
  'security.token-reused': {
    id: SecurityId;
    from?: AddressPseudonym | null;
    user?: UserId | null;
    since: string;
    count: number;
  };
  'session.milestone-reached': {
    session: SessionId;
    connection: ConnectionId;
    epoch: number;
    kind: Milestone;
    candidatePair?: CandidateType | null;
    firstFrameMs?: number | null;
  };
  'session.quality-automated': {
    session: SessionId;
    connection: ConnectionId;
  };
  'session.quality-changed': {
    session: SessionId;
    connection: ConnectionId;
    from: Profile;
    to: Profile;
    reason: QualityReason;
  };
  'session.stream-ended': {
    session: SessionId;
    reason: EndReason;
    seconds: number;
    viewers: number;
    minutes?: WatchedMinutes | null;
  };
  'session.stream-opened': {
    session: SessionId;
    lobby: LobbyId;
    agent: DeviceId;
    owner: UserId;
    profile: Profile;
  };
  'session.stream-paused': {
    session: SessionId;
  };
  'session.stream-resumed': {
    session: SessionId;
  };
  'session.trouble-reported': {
    session: SessionId;
    connection: ConnectionId;
    trouble: Trouble;
  };
  'session.viewer-attached': {
    session: SessionId;
    viewer: UserId;
    device: DeviceId;
    viewerEnd: ConnectionId;
    agentEnd: ConnectionId;
  };
  'session.viewer-detached': {
    session: SessionId;
    viewer: UserId;
    viewerEnd: ConnectionId;
    reason: DetachReason;
  };
}

/** What it pushes that mirrors no event, by type. */
export interface OtherPushes {
  'card': {
    ref: string;
    version: number;
    text?: string | null;
  };
  'chat': {
    lobby: LobbyId;
    from: UserId;
    text: string;
    time: string;
    chatSeq: number;
  };
  'input.relay': {
    session: SessionId;
    user: UserId;
    device: DeviceId;
    from: ConnectionId;
    message: Record<string, unknown>;
  };
  'lobby.declined': {
    lobby: LobbyId;
  };
  'presence.changed': {
    user: UserId;
    status: PresenceStatus;
    since?: string | null;
    activity?: CardRef | null;
  };
  'quality.window': {
    session: SessionId;
    connection: ConnectionId;
    window: QualityWindow;
  };
  'signal.answer': {
    session: SessionId;
    from: ConnectionId;
    to: ConnectionId;
    epoch: number;
    sdp?: string | null;
    candidate?: string | null;
    mid?: string | null;
    mline?: number | null;
  };
  'signal.bye': {
    session: SessionId;
    from: ConnectionId;
    to: ConnectionId;
    epoch: number;
    sdp?: string | null;
    candidate?: string | null;
    mid?: string | null;
    mline?: number | null;
  };
  'signal.candidate': {
    session: SessionId;
    from: ConnectionId;
    to: ConnectionId;
    epoch: number;
    sdp?: string | null;
    candidate?: string | null;
    mid?: string | null;
    mline?: number | null;
  };
  'signal.end-of-candidates': {
    session: SessionId;
    from: ConnectionId;
    to: ConnectionId;
    epoch: number;
    sdp?: string | null;
    candidate?: string | null;
    mid?: string | null;
    mline?: number | null;
  };
  'signal.offer': {
    session: SessionId;
    from: ConnectionId;
    to: ConnectionId;
    epoch: number;
    sdp?: string | null;
    candidate?: string | null;
    mid?: string | null;
    mline?: number | null;
  };
  'signal.restart': {
    session: SessionId;
    from: ConnectionId;
    to: ConnectionId;
    epoch: number;
    sdp?: string | null;
    candidate?: string | null;
    mid?: string | null;
    mline?: number | null;
  };
  'snapshot': {
    stream: string;
    seq: number;
    view: unknown;
  };
  'system.drain': {
    reconnectAfterMs: number;
  };
  'system.tick': {
    serverTime: string;
  };
  'system.token-expiring': {
    expiresAt: string;
  };
  'welcome': {
    user: UserId;
    roles: AccountRole[];
    line: string;
    ticket: string;
    socket: string;
    devices: DeviceShown[];
    streams: Record<string, Resumed>;
    chat?: ChatLine[] | null;
    cards: CardShown[];
    serverTime: string;
  };
}

/** Everything the server pushes, by type. */
export interface Pushes extends EventPushes, OtherPushes {}
