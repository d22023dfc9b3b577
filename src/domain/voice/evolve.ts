// Adds one event to a voice. Replaying a history through this gives the saved state again.
import type { MemberId, VoiceId, WorkspaceId } from "../ids.ts";
import type { VoiceEvent } from "./event.ts";
import type { Voice } from "./voice.ts";

interface Identity {
  workspaceId: WorkspaceId;
  id: VoiceId;
}

/** Throws when a history does not begin with `voice.posted`: that is a bug, never a person's doing. */
export function replay(identity: Identity, events: readonly VoiceEvent[]): Voice {
  const [first, ...rest] = events;
  if (first?.kind !== "voice.posted") throw new Error(`the history of voice ${identity.id} does not begin with a post`);
  const posted: Voice = {
    ...identity,
    ...first.form,
    reporterId: first.by,
    postedAt: first.at,
    claims: [],
    listeners: [{ memberId: first.by, joinedAt: first.at, words: null, toldAt: null }],
    answers: [],
    conclusion: null,
    reopening: null,
    votes: [],
    ruling: null,
    pause: null,
    withdrawnAt: null,
    firstAnswerAt: null,
    version: 1,
  };
  return evolve(posted, rest);
}

export function evolve(voice: Voice, events: readonly VoiceEvent[]): Voice {
  return events.reduce((state, event) => ({ ...apply(state, event), version: state.version + 1 }), voice);
}

function apply(voice: Voice, event: VoiceEvent): Voice {
  const { by, at } = event;
  switch (event.kind) {
    case "voice.posted":
      throw new Error(`voice ${voice.id} was posted twice`);
    case "voice.claimed":
      return { ...voice, claims: [...voice.claims, { memberId: by, claimedAt: at }] };
    case "voice.released":
      return { ...voice, claims: voice.claims.filter((claim) => claim.memberId !== by) };
    case "voice.joined":
      return { ...voice, listeners: [...voice.listeners, { memberId: by, joinedAt: at, words: null, toldAt: null }] };
    case "voice.heard":
      return {
        ...voice,
        listeners: voice.listeners.map((listener) =>
          listener.memberId === by ? { ...listener, words: event.words } : listener,
        ),
      };
    case "voice.answered":
      return {
        ...voice,
        answers: [...voice.answers, { memberId: by, messageTs: event.messageTs, answeredAt: at }],
        firstAnswerAt: earlier(voice.firstAnswerAt, at),
      };
    case "voice.concluded":
      return {
        ...voice,
        conclusion: { ...event.conclusion, memberId: by, concludedAt: at },
        pause: null,
        firstAnswerAt: earlier(voice.firstAnswerAt, at),
      };
    case "voice.reopened":
      return {
        ...voice,
        conclusion: null,
        reopening: { ...event.reopening, memberId: by, reopenedAt: at },
        listeners: voice.listeners.map((listener) => ({ ...listener, toldAt: null })),
      };
    case "voice.edited":
      return { ...voice, ...event.form };
    case "voice.withdrawn":
      return { ...voice, withdrawnAt: at };
    case "voice.restored":
      return { ...voice, withdrawnAt: null };
    case "voice.paused":
      return { ...voice, pause: { ...event.pause, memberId: by, askedAt: null } };
    case "voice.resumed":
      return { ...voice, pause: null };
    case "voice.voted":
      return { ...voice, votes: [...votesOfOthers(voice, by), { memberId: by, vote: event.vote }] };
    case "voice.unvoted":
      return { ...voice, votes: votesOfOthers(voice, by) };
    case "voice.ruled":
      return { ...voice, ruling: { ruling: event.ruling, why: event.why, ruledAt: at } };
    case "voice.asked":
      return { ...voice, pause: voice.pause && { ...voice.pause, askedAt: at } };
    case "voice.told":
      return {
        ...voice,
        listeners: voice.listeners.map((listener) =>
          listener.memberId === by ? { ...listener, toldAt: at } : listener,
        ),
      };
  }
}

function earlier(known: Date | null, at: Date): Date {
  return known !== null && known <= at ? known : at;
}

function votesOfOthers(voice: Voice, memberId: MemberId): Voice["votes"] {
  return voice.votes.filter((vote) => vote.memberId !== memberId);
}
