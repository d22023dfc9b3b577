// Adds one event to a voice. Replaying a history through this gives the saved state again.
import type { MemberId, VoiceId, WorkspaceId } from "../ids.ts";
import { BLANK_FORM, type EventKind, type EventOf, type ReopeningForm, type VoiceEvent } from "./event.ts";
import type { Listener, Voice } from "./voice.ts";

interface Identity {
  workspaceId: WorkspaceId;
  id: VoiceId;
}

/** Throws when a history does not begin with `voice.posted`: that is a bug, never a person's doing. */
export function replay(identity: Identity, events: readonly VoiceEvent[]): Voice {
  const [first, ...rest] = events;
  if (first?.kind !== "voice.posted") throw new Error(`the history of voice ${identity.id} does not begin with a post`);
  return evolve(posted(identity, first), rest);
}

export function evolve(voice: Voice, events: readonly VoiceEvent[]): Voice {
  return events.reduce((state, event) => ({ ...apply(state, event), version: state.version + 1 }), voice);
}

/** Forms that were stored before a field existed lack it. */
function posted(identity: Identity, { form, origin, by, at }: EventOf<"voice.posted">): Voice {
  return {
    ...identity,
    ...BLANK_FORM,
    ...form,
    reporterId: by,
    postedAt: at,
    origin: origin ? { ...origin, isGone: false } : null,
    claims: [],
    listeners: [{ memberId: by, joinedAt: at, words: null, toldAt: null, via: null }],
    answers: [],
    conclusion: null,
    firstConcludedAt: null,
    reopening: null,
    votes: [],
    ruling: null,
    pause: null,
    promise: null,
    withdrawnAt: null,
    mergedInto: null,
    merged: [],
    conflicts: [],
    version: 1,
  };
}

function apply(voice: Voice, event: VoiceEvent): Voice {
  return (EFFECTS[event.kind] as (voice: Voice, event: VoiceEvent) => Voice)(voice, event);
}

/** What each event makes of a voice. */
const EFFECTS: { [Kind in EventKind]: (voice: Voice, event: EventOf<Kind>) => Voice } = {
  "voice.posted": ({ id }) => {
    throw new Error(`voice ${id} was posted twice`);
  },
  "voice.claimed": (voice, { by, at }) => ({ ...voice, claims: [...voice.claims, { memberId: by, claimedAt: at }] }),
  "voice.released": released,
  "voice.handed_over": handedOver,
  "voice.asked_around": (voice) => voice,
  "voice.joined": (voice, { by, at }) => ({ ...voice, listeners: [...voice.listeners, newListener(by, at)] }),
  "voice.heard": (voice, { by, words }) => withListener(voice, by, { words }),
  "voice.told": (voice, { by, at, listener }) => withListener(voice, listener ?? by, { toldAt: at }),
  "voice.answered": (voice, { by, at, messageTs }) => {
    return { ...voice, answers: [...voice.answers, { memberId: by, messageTs, answeredAt: at }] };
  },
  "voice.answer_removed": (voice, { messageTs }) => {
    return { ...voice, answers: voice.answers.filter((answer) => answer.messageTs !== messageTs) };
  },
  "voice.concluded": concluded,
  "voice.reopened": reopened,
  "voice.edited": edited,
  "voice.origin_edited": (voice, { words }) => (words === null ? voice : { ...voice, words }),
  "voice.origin_deleted": originDeleted,
  "voice.withdrawn": (voice, { at }) => ({ ...voice, withdrawnAt: at }),
  "voice.restored": (voice) => ({ ...voice, withdrawnAt: null }),
  "voice.merged": (voice, { by, at, into }) => {
    return { ...voice, mergedInto: { voiceId: into, memberId: by, mergedAt: at } };
  },
  "voice.unmerged": (voice) => ({ ...voice, mergedInto: null }),
  "voice.absorbed": absorbed,
  "voice.parted": parted,
  "voice.conflict_found": (voice, { by, at, voiceId, note }) => {
    return { ...voice, conflicts: [...voice.conflicts, { voiceId, note, memberId: by, foundAt: at }] };
  },
  "voice.conflict_dropped": (voice, { voiceId }) => {
    return { ...voice, conflicts: voice.conflicts.filter((conflict) => conflict.voiceId !== voiceId) };
  },
  "voice.paused": (voice, { by, pause }) => ({ ...voice, pause: { ...pause, memberId: by, askedAt: null } }),
  "voice.resumed": (voice) => ({ ...voice, pause: null }),
  "voice.promised": promised,
  "voice.asked": (voice, { at }) => ({ ...voice, pause: voice.pause && { ...voice.pause, askedAt: at } }),
  "voice.voted": (voice, { by, vote }) => ({ ...voice, votes: [...votesOfOthers(voice, by), { memberId: by, vote }] }),
  "voice.unvoted": (voice, { by }) => ({ ...voice, votes: votesOfOthers(voice, by) }),
  "voice.ruled": (voice, { at, ruling, why }) => ({ ...voice, ruling: { ruling, why, ruledAt: at } }),
};

/** Who lets it go takes back what they promised. */
function released(voice: Voice, { by }: EventOf<"voice.released">): Voice {
  const promise = voice.promise?.memberId === by ? null : voice.promise;
  return { ...voice, claims: claimsOfOthers(voice, by), promise };
}

/** A pause whose day had come is over with it: there is someone now. */
function promised(voice: Voice, { by, at }: EventOf<"voice.promised">): Voice {
  const pause = voice.pause?.askedAt ? null : voice.pause;
  const holds = voice.claims.some((claim) => claim.memberId === by);
  const claims = holds ? voice.claims : [...voice.claims, { memberId: by, claimedAt: at }];
  return { ...voice, claims, pause, promise: { memberId: by, promisedAt: at } };
}

function handedOver(voice: Voice, { by, at, to }: EventOf<"voice.handed_over">): Voice {
  const others = claimsOfOthers(voice, by);
  const holdsAlready = others.some((claim) => claim.memberId === to);
  return { ...voice, claims: holdsAlready ? others : [...others, { memberId: to, claimedAt: at }] };
}

function concluded(voice: Voice, { by, at, conclusion }: EventOf<"voice.concluded">): Voice {
  return {
    ...voice,
    conclusion: { ...conclusion, memberId: by, concludedAt: at },
    firstConcludedAt: voice.firstConcludedAt ?? at,
    pause: null,
  };
}

function reopened(voice: Voice, { by, at, reopening }: EventOf<"voice.reopened">): Voice {
  return {
    ...voice,
    conclusion: null,
    reopening: { ...whyOf(reopening), memberId: by, reopenedAt: at },
    listeners: voice.listeners.map((listener) => ({ ...listener, toldAt: null })),
  };
}

function whyOf(reopening: ReopeningForm) {
  if (reopening.why === "not_over") return { why: reopening.why, reason: reopening.reason };
  return { why: reopening.why };
}

/** Words that the reporter changed are their own: the message they came from is no longer followed. */
function edited(voice: Voice, { form }: EventOf<"voice.edited">): Voice {
  const { origin } = voice;
  const isVerbatim = origin?.isVerbatim === true && form.words === voice.words;
  return { ...voice, ...BLANK_FORM, ...form, origin: origin && { ...origin, isVerbatim } };
}

function originDeleted(voice: Voice): Voice {
  const { origin } = voice;
  return { ...voice, words: origin?.isVerbatim ? "" : voice.words, origin: origin && { ...origin, isGone: true } };
}

function absorbed(voice: Voice, { at, voiceId, listeners }: EventOf<"voice.absorbed">): Voice {
  const merged = [...voice.merged, { voiceId, mergedAt: at, listeners }];
  return { ...voice, merged, listeners: withMerged(voice.listeners, { voiceId, listeners }) };
}

/** Who came with it goes with it, unless they wait on another voice that is merged here. */
function parted(voice: Voice, { voiceId, answers: gone = [] }: EventOf<"voice.parted">): Voice {
  const merged = voice.merged.filter((each) => each.voiceId !== voiceId);
  const staying = voice.listeners.filter((listener) => listener.via !== voiceId);
  const leaving = voice.listeners.filter((listener) => listener.via === voiceId);
  const listeners = merged.reduce((all, each) => withMerged(all, each, leaving), staying);
  const answers = voice.answers.filter((answer) => !gone.includes(answer.messageTs));
  return { ...voice, merged, listeners, answers };
}

/** @param known those who were listeners before, and may have told their customer already */
function withMerged(
  present: readonly Listener[],
  { voiceId, listeners }: Pick<Voice["merged"][number], "voiceId" | "listeners">,
  known: readonly Listener[] = [],
): Listener[] {
  const isPresent = (memberId: MemberId) => present.some((listener) => listener.memberId === memberId);
  const arriving = listeners.filter((each) => !isPresent(each.memberId));
  return [
    ...present,
    ...arriving.map(({ memberId, joinedAt, words }) => {
      const toldAt = known.find((listener) => listener.memberId === memberId)?.toldAt ?? null;
      return { memberId, joinedAt, words, toldAt, via: voiceId };
    }),
  ];
}

function newListener(memberId: MemberId, joinedAt: Date): Listener {
  return { memberId, joinedAt, words: null, toldAt: null, via: null };
}

function withListener(voice: Voice, memberId: MemberId, change: Partial<Listener>): Voice {
  const listeners = voice.listeners.map((each) => (each.memberId === memberId ? { ...each, ...change } : each));
  return { ...voice, listeners };
}

function claimsOfOthers(voice: Voice, memberId: MemberId): Voice["claims"] {
  return voice.claims.filter((claim) => claim.memberId !== memberId);
}

function votesOfOthers(voice: Voice, memberId: MemberId): Voice["votes"] {
  return voice.votes.filter((vote) => vote.memberId !== memberId);
}
