// Random lives of three voices and five members: no impossible state, and each history replays to the state it led to.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChannelId, MemberId, MessageTs, VoiceId, WorkspaceId } from "../../../src/domain/ids.ts";
import { decideAnswer, decideAnswerGone } from "../../../src/domain/voice/answer.ts";
import { decideAskAround } from "../../../src/domain/voice/ask-around.ts";
import { decideClaim, decideHandOver, decideRelease, decideToggleClaim } from "../../../src/domain/voice/claim.ts";
import { decideConclude } from "../../../src/domain/voice/conclude.ts";
import type { Decision } from "../../../src/domain/voice/decision.ts";
import {
  decideEdit,
  decideOriginDeleted,
  decideOriginEdited,
  decideRestore,
  decideWithdraw,
} from "../../../src/domain/voice/edit.ts";
import { BLANK_FORM, type ConclusionForm, type VoiceEvent } from "../../../src/domain/voice/event.ts";
import { evolve, replay } from "../../../src/domain/voice/evolve.ts";
import { decideHear, decideJoin } from "../../../src/domain/voice/join.ts";
import {
  decideConflict,
  decideMerge,
  decideNoConflict,
  decidePart,
  type PairDecision,
} from "../../../src/domain/voice/merge.ts";
import { decideAsk, decidePause, decideResume } from "../../../src/domain/voice/pause.ts";
import { decidePost } from "../../../src/domain/voice/post.ts";
import { decidePromise } from "../../../src/domain/voice/promise.ts";
import { decideReopen, decideRevisit } from "../../../src/domain/voice/reopen.ts";
import {
  decideRuleByQuorum,
  decideRuleByTime,
  decideUnvote,
  decideVote,
  votersFor,
} from "../../../src/domain/voice/rule.ts";
import { OUTCOMES, type Outcome, RULINGS } from "../../../src/domain/voice/sets.ts";
import { decideTell } from "../../../src/domain/voice/tell.ts";
import { firstAnswerAt, stepOf, toldAt, type Voice } from "../../../src/domain/voice/voice.ts";

const QUORUM = 3;
const TODAY = "2026-11-20";
const START = new Date("2026-11-20T01:00:00Z").getTime();
const MEMBERS = ["U1", "U2", "U3", "U4", "U5"] as MemberId[];
const BOT = "UBOT" as MemberId;
const WORDS = ["쿠폰이 안 된대요", "화면 낭독기로 결제가 안 돼요 #접근성", "환불이 늦대요"];

interface Wish {
  does: keyof typeof ALONE | keyof typeof PAIRED;
  by: MemberId;
  to: MemberId;
  voice: number;
  other: number;
  /** What is chosen where there is a choice. */
  n: number;
}

type Alone = (voice: Voice, wish: Wish, now: Date) => Decision;
type Paired = (voice: Voice, other: Voice, wish: Wish, now: Date) => PairDecision;

const tsOf = (n: number) => `${n % 4}.000001` as MessageTs;
const dayOf = (n: number) => `2026-11-${21 + (n % 9)}`;

function conclusionOf(n: number): ConclusionForm {
  const outcome: Outcome = OUTCOMES[n % OUTCOMES.length] ?? "fixed";
  const reason = "쿠폰 조건이 바뀐 것을 알리지 못했습니다. 오늘 고쳤습니다.";
  const revisitOn = outcome === "later" ? dayOf(n) : null;
  return { outcome, cause: "screen", reason, revisitOn, affected: null, monitoring: null };
}

/** Everything that can be wished of one voice. */
const ALONE = {
  claim: (voice, { by }, now) => decideClaim(voice, by, now),
  release: (voice, { by }, now) => decideRelease(voice, by, now),
  promise: (voice, { by }, now) => decidePromise(voice, by, now),
  toggle: (voice, { by }, now) => decideToggleClaim(voice, by, now),
  handOver: (voice, { by, to }, now) => decideHandOver(voice, to, by, now),
  ask: (voice, { by, to }, now) =>
    decideAskAround(voice, { members: [to], channelId: null, question: "왜죠?" }, by, now),
  join: (voice, { by }, now) => decideJoin(voice, by, now),
  hear: (voice, { by, n }, now) => decideHear(voice, `말 ${n}`, by, now),
  answer: (voice, { by, n }, now) => decideAnswer(voice, { by, messageTs: tsOf(n), saidAt: now }, now),
  unanswer: (voice, { by, n }, now) => decideAnswerGone(voice, { by, messageTs: tsOf(n), saidAt: now }, now),
  conclude: (voice, { by, n }, now) => decideConclude(voice, conclusionOf(n), by, now, TODAY),
  tell: (voice, { by }, now) => decideTell(voice, by, now),
  tellFor: (voice, { by, to }, now) => decideTell(voice, by, now, to),
  reopen: (voice, { by }, now) => decideReopen(voice, { why: "not_over", reason: "다시 안 된대요" }, by, now),
  back: (voice, { by }, now) => decideReopen(voice, { why: "customer_back" }, by, now),
  revisit: (voice, { n }, now) => decideRevisit(voice, BOT, now, dayOf(n)),
  edit: (voice, { by, n }, now) => decideEdit(voice, { ...voice, words: WORDS[n % 3] ?? "말" }, by, now),
  withdraw: (voice, { by }, now) => decideWithdraw(voice, by, now),
  restore: (voice, { by }, now) => decideRestore(voice, by, now),
  wait: (voice, { by, n }, now) => {
    return decidePause(voice, { kind: "waiting", forWhom: "물류", what: "확인", until: dayOf(n) }, by, now, TODAY);
  },
  talk: (voice, { by, n }, now) => {
    return decidePause(voice, { kind: "talking", why: n % 2 ? "" : "회의", until: dayOf(n) }, by, now, TODAY);
  },
  resume: (voice, { by }, now) => decideResume(voice, by, now),
  askOnDay: (voice, { n }, now) => decideAsk(voice, BOT, now, dayOf(n)),
  vote: (voice, { by, n }, now) => decideVote(voice, RULINGS[n % 3] ?? "more", by, now, QUORUM),
  unvote: (voice, { by }, now) => decideUnvote(voice, null, by, now),
  ruleByTime: (voice, _wish, now) => decideRuleByTime(voice, BOT, now),
  ruleByQuorum: (voice, _wish, now) => decideRuleByQuorum(voice, BOT, now, 2),
  originEdited: (voice, { by, n }, now) => decideOriginEdited(voice, n % 5 ? `고친 말 ${n}` : " ", by, now),
  originDeleted: (voice, { by }, now) => decideOriginDeleted(voice, by, now),
} satisfies Record<string, Alone>;

/** ... and of two. */
const PAIRED = {
  merge: (voice, other, { by }, now) => decideMerge(voice, other, by, now, TODAY),
  part: (voice, other, { by }, now) => decidePart(voice, other, by, now),
  conflict: (voice, other, { by }, now) => decideConflict(voice, other, { note: "얻고 잃어요", by }, now),
  noConflict: (voice, other, { by }, now) => decideNoConflict(voice, other, by, now),
} satisfies Record<string, Paired>;

/** The rarer wishes that open and close whole ways come as often as the many small ones. */
const wish: fc.Arbitrary<Wish> = fc.record({
  does: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(ALONE) as (keyof typeof ALONE)[])) },
    { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(PAIRED) as (keyof typeof PAIRED)[])) },
  ),
  by: fc.constantFrom(...MEMBERS),
  to: fc.constantFrom(...MEMBERS),
  voice: fc.nat(2),
  other: fc.nat(2),
  n: fc.nat(60),
});

interface Life {
  voice: Voice;
  history: VoiceEvent[];
}

function begin(n: number): Life {
  const id = { workspaceId: "T1" as WorkspaceId, id: `V${n}` as VoiceId };
  const origin = n === 0 ? { channelId: "C1" as ChannelId, ts: "1.1" as MessageTs, isVerbatim: true } : null;
  const form = { ...BLANK_FORM, words: WORDS[n] ?? "말", pain: "severe" } as const;
  const decision = decidePost(form, MEMBERS[n] ?? BOT, new Date(START), origin);
  if (decision.kind === "refused") throw new Error(decision.refusal.kind);
  return { voice: replay(id, decision.events), history: [...decision.events] };
}

function follow(life: Life, events: readonly VoiceEvent[]): void {
  life.voice = evolve(life.voice, events);
  life.history.push(...events);
}

function live(yard: Life[], each: Wish, now: Date): void {
  const life = yard[each.voice];
  const against = yard[each.other];
  if (!life || !against) throw new Error("no such voice");
  if (each.does in ALONE) {
    const decision = ALONE[each.does as keyof typeof ALONE](life.voice, each, now);
    if (decision.kind === "accepted") follow(life, decision.events);
    return;
  }
  const decision = PAIRED[each.does as keyof typeof PAIRED](life.voice, against.voice, each, now);
  if (decision.kind === "refused") return;
  follow(life, decision.one);
  follow(against, decision.other);
}

test("ten thousand random lives reach no impossible state, and each replays from its history", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(wish, { minLength: 5, maxLength: 40 }), (wishes) => {
      const yard = [begin(0), begin(1), begin(2)];
      wishes.forEach((each, minute) => {
        const now = new Date(START + minute * 60_000);
        live(yard, each, now);
        // The same once more, as Slack may deliver it: what it changes, if anything, is possible as well.
        if (each.n % 7 === 0) live(yard, each, now);
        for (const { voice } of yard) reached.add(stepOf(voice));
        const impossible = impossibilitiesIn(yard.map((life) => life.voice));
        if (impossible.length > 0) throw new Error(`after ${each.does}: ${impossible.join("; ")}`);
      });
      for (const { voice, history } of yard) {
        expect(replay({ workspaceId: voice.workspaceId, id: voice.id }, history)).toEqual(voice);
        expect(voice.version).toBe(history.length);
      }
    }),
    { numRuns: 10_000 },
  );
  expect([...reached].sort()).toEqual(["claimed", "concluded", "merged", "posted", "told", "withdrawn"]);
});

function impossibilitiesIn(yard: readonly Voice[]): string[] {
  return yard.flatMap((voice) => [...claimsAboutOne(voice), ...claimsAboutPairs(voice, yard)].filter((claim) => claim));
}

/** Each is empty as long as it holds. */
function claimsAboutOne(voice: Voice): string[] {
  const claimers = voice.claims.map((claim) => claim.memberId);
  const listeners = voice.listeners.map((listener) => listener.memberId);
  const voters = voice.votes.map((vote) => vote.memberId);
  const untold = voice.listeners.every((listener) => listener.toldAt === null);
  const most = Math.max(...RULINGS.map((ruling) => votersFor(voice.votes, ruling).length));
  return [
    unless(
      [claimers, listeners, voters].every((ids) => new Set(ids).size === ids.length),
      "somebody stands there twice",
    ),
    unless(listeners[0] === voice.reporterId, "the reporter is not the first listener"),
    unless(voice.conclusion !== null || untold, "somebody was told what is not concluded"),
    unless(voice.conclusion === null || voice.pause === null, "a concluded voice waits"),
    unless((stepOf(voice) === "told") === (toldAt(voice) !== null), "told without a time, or a time without told"),
    unless(voice.conclusion === null || firstAnswerAt(voice) !== null, "concluded and never answered"),
    unless(voice.ruling !== null || most < QUORUM, "a quorum without a ruling"),
    unless(voice.withdrawnAt === null || listeners.length === 1, "taken back although others wait"),
  ];
}

/** What one voice says of another, the other says of it; and everyone who waits on a merged one waits there. */
function claimsAboutPairs(voice: Voice, yard: readonly Voice[]): string[] {
  const other = (id: VoiceId) => yard.find((each) => each.id === id) as Voice;
  const held = voice.merged.map((merged) => merged.voiceId);
  return [
    ...claimsAboutMerged(voice, voice.mergedInto && other(voice.mergedInto.voiceId)),
    unless(
      held.every((id) => other(id).mergedInto?.voiceId === voice.id),
      "it holds a voice that is not merged here",
    ),
    unless(
      voice.listeners.every(({ via }) => via === null || held.includes(via)),
      "somebody came with no voice held",
    ),
    unless(
      voice.conflicts.every(({ voiceId }) => other(voiceId).conflicts.some((back) => back.voiceId === voice.id)),
      "a conflict that only one of the two knows",
    ),
  ];
}

function claimsAboutMerged(voice: Voice, target: Voice | null): string[] {
  if (!target) return [];
  const waiting = target.listeners.map((listener) => listener.memberId);
  return [
    unless(voice.withdrawnAt === null && voice.conclusion === null, "a merged voice has an end of its own"),
    unless(voice.merged.length === 0, "a merged voice holds others"),
    unless(target.mergedInto === null && target.withdrawnAt === null, "it is merged into what does not stand"),
    unless(
      target.merged.some((merged) => merged.voiceId === voice.id),
      "its target does not know of it",
    ),
    unless(
      voice.listeners.every(({ memberId }) => waiting.includes(memberId)),
      "somebody who waits is not waited for",
    ),
  ];
}

function unless(holds: boolean, problem: string): string {
  return holds ? "" : problem;
}
