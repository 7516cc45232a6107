import type { QualityReason, SessionView, Summary, Viewer } from '../generated/messages';
import type { EventPush } from '../protocol';
import { present } from './lists';

export type SessionPush = Extract<EventPush, { type: `session.${string}` }>;

/** @param view undefined before the first event, which is always stream-opened */
export function sessionAfter(view: SessionView | undefined, push: SessionPush): SessionView {
  if (push.type === 'session.stream-opened') {
    const { session, lobby, agent, owner, profile } = push.data;
    return { session, status: 'open', lobby, agent, owner, profile, paused: false, viewers: [] };
  }
  if (view === undefined) throw new Error(`the stream ${push.stream} does not begin with stream-opened`);
  return sessionChanged(view, push);
}

function sessionChanged(
  view: SessionView,
  push: Exclude<SessionPush, { type: 'session.stream-opened' }>,
): SessionView {
  switch (push.type) {
    case 'session.viewer-attached': {
      const { viewer, device, viewerEnd, agentEnd } = push.data;
      const added: Viewer = { viewer, device, viewerEnd, agentEnd, profile: view.profile, auto: false, epoch: 0 };
      return { ...view, viewers: [...view.viewers, added] };
    }
    case 'session.viewer-detached':
      return { ...view, viewers: view.viewers.filter((v) => v.viewerEnd !== push.data.viewerEnd) };
    case 'session.milestone-reached': {
      const { connection, epoch, kind } = push.data;
      return end(view, connection, ({ trouble: _, ...v }) => ({ ...v, epoch, milestone: kind }));
    }
    case 'session.quality-changed':
      return end(view, push.data.connection, (v) => ({
        ...v,
        profile: push.data.to,
        auto: v.auto && !isWish(push.data.reason),
      }));
    case 'session.quality-automated':
      return end(view, push.data.connection, (v) => ({ ...v, auto: true }));
    case 'session.trouble-reported':
      return end(view, push.data.connection, (v) => ({ ...v, trouble: push.data.trouble }));
    case 'session.stream-paused':
      return { ...view, paused: true };
    case 'session.stream-resumed':
      return { ...view, paused: false };
    case 'session.stream-ended': {
      const { reason, seconds, viewers, minutes } = push.data;
      const summary = present<Summary>({ reason, seconds, viewers, minutes });
      return { ...view, status: 'ended', paused: false, viewers: [], summary };
    }
  }
}

const isWish = (reason: QualityReason): boolean => reason === 'viewer_asked' || reason === 'host_asked';

const end = (view: SessionView, connection: string, change: (v: Viewer) => Viewer): SessionView => ({
  ...view,
  viewers: view.viewers.map((v) => (v.viewerEnd === connection || v.agentEnd === connection ? change(v) : v)),
});
