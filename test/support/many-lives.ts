// Many voices with random lives, the same at each run, and how they are saved: for what the database is asked of many.
import fc from "fast-check";
import type { PrismaClient } from "../../src/db/generated/client.ts";
import { IN_THE_BACKGROUND, inTransaction } from "../../src/db/transaction.ts";
import { saveVoice } from "../../src/db/voices.ts";
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../../src/domain/ids.ts";
import { decideAnswer, decideAnswerGone } from "../../src/domain/voice/answer.ts";
import { decideClaim, decideHandOver, decideRelease } from "../../src/domain/voice/claim.ts";
import { decideConclude } from "../../src/domain/voice/conclude.ts";
import type { Decision } from "../../src/domain/voice/decision.ts";
import { decideRestore, decideWithdraw } from "../../src/domain/voice/edit.ts";
import { BLANK_FORM, type ConclusionForm, type VoiceEvent } from "../../src/domain/voice/event.ts";
import { evolve, replay } from "../../src/domain/voice/evolve.ts";
import { decideJoin } from "../../src/domain/voice/join.ts";
import { decideConflict, decideMerge, decidePart, type PairDecision } from "../../src/domain/voice/merge.ts";
import { decidePause, decideResume } from "../../src/domain/voice/pause.ts";
import { decidePromise } from "../../src/domain/voice/promise.ts";
import { decideReopen } from "../../src/domain/voice/reopen.ts";
import { CAUSES, JOURNEY_STAGES, MONITORING, PAINS } from "../../src/domain/voice/sets.ts";
import { decideTell } from "../../src/domain/voice/tell.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";

export const team = "T1" as WorkspaceId;
const MINUTE = 60_000;
export const WEEK = 7 * 24 * 60;
const START = new Date("2026-10-26T00:00:00Z").getTime();
const TODAY = "2026-10-26";
export const at = (minute: number) => new Date(START + minute * MINUTE);
const MEMBERS = ["U1", "U2", "U3"] as MemberId[];
const LIVES = 150;
export const idOf = (n: number) => `0e6f1d5c-6f1e-4f5e-9d2f-${String(n).padStart(12, "0")}` as VoiceId;

export interface Life {
  voice: Voice;
  history: VoiceEvent[];
}

function conclusionOf(n: number): ConclusionForm {
  const reason = "쿠폰 조건이 바뀐 것을 알리지 못했습니다. 오늘 고쳤습니다.";
  const monitoring = MONITORING[n % MONITORING.length] ?? null;
  const cause = CAUSES[n % CAUSES.length] ?? "screen";
  return { outcome: n % 2 ? "fixed" : "policy", cause, reason, revisitOn: null, affected: null, monitoring };
}

type Act = (voice: Voice, of: { by: MemberId; to: MemberId; n: number }, now: Date) => Decision;
const ACTS: Act[] = [
  (voice, { by }, now) => decideClaim(voice, by, now),
  (voice, { by }, now) => decideRelease(voice, by, now),
  (voice, { by, to }, now) => decideHandOver(voice, to, by, now),
  (voice, { by }, now) => decidePromise(voice, by, now),
  (voice, { by }, now) => decideJoin(voice, by, now),
  (voice, { by, n }, now) => decideAnswer(voice, { by, messageTs: `${n % 3}.1` as MessageTs, saidAt: now }, now),
  (voice, { by, n }, now) => decideAnswerGone(voice, { by, messageTs: `${n % 3}.1` as MessageTs, saidAt: now }, now),
  (voice, { by, n }, now) => decideConclude(voice, conclusionOf(n), by, now, TODAY),
  (voice, { by, n }, now) => decideConclude(voice, conclusionOf(n), by, now, TODAY),
  (voice, { by }, now) => decideTell(voice, by, now),
  (voice, _of, now) => decideTell(voice, voice.reporterId, now),
  (voice, { by }, now) => decideReopen(voice, { why: "customer_back" }, by, now),
  (voice, { by, n }, now) => {
    const forWhom = ["물류팀", "물류팀 ", "MD", "md"][n % 4] ?? "MD";
    return decidePause(voice, { kind: "waiting", forWhom, what: "확인", until: "2026-11-30" }, by, now, TODAY);
  },
  (voice, { by }, now) => decidePause(voice, { kind: "talking", why: "회의", until: "2026-11-05" }, by, now, TODAY),
  (voice, { by }, now) => decideResume(voice, by, now),
  (voice, { n }, now) => (n % 5 ? { kind: "accepted", events: [] } : decideWithdraw(voice, voice.reporterId, now)),
  (voice, _of, now) => decideRestore(voice, voice.reporterId, now),
];

type Pair = (voice: Voice, other: Voice, by: MemberId, now: Date) => PairDecision;
const PAIRS: Pair[] = [
  (voice, other, by, now) => decideMerge(voice, other, by, now, TODAY),
  (voice, other, by, now) => decidePart(voice, other, by, now),
  (voice, other, by, now) => decideConflict(voice, other, { note: "얻고 잃어요", by }, now),
];

const someLife = fc.record({
  posted: fc.nat(3 * WEEK),
  by: fc.constantFrom(...MEMBERS),
  stage: fc.option(fc.constantFrom(...JOURNEY_STAGES.slice(0, 3))),
  type: fc.option(fc.constantFrom("delivery" as const, "accessibility" as const)),
  pain: fc.constantFrom(...PAINS),
});
const someAct = fc.record({
  voice: fc.nat(LIVES - 1),
  other: fc.nat(LIVES - 1),
  act: fc.nat(ACTS.length + PAIRS.length - 1),
  minute: fc.nat(4 * WEEK),
  by: fc.constantFrom(...MEMBERS),
  to: fc.constantFrom(...MEMBERS),
  n: fc.nat(20),
});

/** The same lives at each run: what they reach is looked at below. */
export function liveAll(): Life[] {
  const lives = fc.sample(someLife, { numRuns: LIVES, seed: 7 }).map(({ posted, by, stage, type, pain }, n): Life => {
    const form = { ...BLANK_FORM, words: `말 ${n}`, pain, journeyStage: stage, inquiryType: type };
    const event: VoiceEvent = { kind: "voice.posted", form, by, at: at(posted) };
    return { voice: replay({ workspaceId: team, id: idOf(n) }, [event]), history: [event] };
  });
  const acts = fc.sample(someAct, { numRuns: LIVES * 8, seed: 8 }).sort((a, b) => a.minute - b.minute);
  for (const { voice, other, act, minute, ...of } of acts) {
    const [life, against] = [lives[voice], lives[other]];
    const now = at(minute);
    if (!life || !against || life.voice.postedAt >= now) continue;
    const alone = ACTS[act];
    if (alone) {
      const decision = alone(life.voice, of, now);
      if (decision.kind === "accepted") follow(life, decision.events);
      continue;
    }
    if (life === against || against.voice.postedAt >= now) continue;
    const decision = PAIRS[act - ACTS.length]?.(life.voice, against.voice, of.by, now);
    if (decision?.kind !== "accepted") continue;
    follow(life, decision.one);
    follow(against, decision.other);
  }
  return lives;
}

function follow(life: Life, events: readonly VoiceEvent[]): void {
  life.voice = evolve(life.voice, events);
  life.history.push(...events);
}

/** Those in which others go on first: rows refer to them. */
export async function saveLives(prisma: PrismaClient, lives: readonly Life[]): Promise<void> {
  const inOrder = [...lives].sort((a, b) => Number(a.voice.mergedInto !== null) - Number(b.voice.mergedInto !== null));
  for (const { voice, history } of inOrder) {
    const [first, ...rest] = history;
    if (!first) throw new Error("a voice without a history");
    const posted = replay(voice, [first]);
    await inTransaction(prisma, IN_THE_BACKGROUND, async (tx) => {
      await saveVoice(tx, null, posted, [first]);
      if (rest.length > 0) await saveVoice(tx, posted, voice, rest);
    });
  }
}
