// What the database says of a week and a month is what whole voices say, counted one by one.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBlockages, fixBlockages, lockBlockage, saveBlockage } from "../../src/db/blockages.ts";
import { readNumberFacts, readWaitFacts, type Scope } from "../../src/db/digest-facts.ts";
import { readMonth } from "../../src/db/find-month.ts";
import { IN_THE_BACKGROUND, inTransaction } from "../../src/db/transaction.ts";
import { saveVoice } from "../../src/db/voices.ts";
import { DEFAULT_WORK_CALENDAR } from "../../src/domain/calendar/work-calendar.ts";
import { type Blockage, blockagesOf } from "../../src/domain/digest/blockages.ts";
import { NO_FILTER } from "../../src/domain/digest/digest.ts";
import { type NumberFacts, weekNumbers, windowBefore } from "../../src/domain/digest/numbers.ts";
import { MOVING_KINDS, type Move } from "../../src/domain/digest/waits.ts";
import type { MemberId, MessageTs, VoiceId, WindowId, WorkspaceId } from "../../src/domain/ids.ts";
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
import {
  firstAnswerAt,
  isAboutAccessibility,
  standingPromise,
  toldAt,
  type Voice,
} from "../../src/domain/voice/voice.ts";
import { databaseKinds, openTestDatabase, type TestDatabase } from "../support/open-database.ts";

const team = "T1" as WorkspaceId;
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60;
const START = new Date("2026-10-26T00:00:00Z").getTime();
const TODAY = "2026-10-26";
const at = (minute: number) => new Date(START + minute * MINUTE);
const window = { from: at(2 * WEEK), until: at(3 * WEEK) };
const MEMBERS = ["U1", "U2", "U3"] as MemberId[];
const LIVES = 150;
const idOf = (n: number) => `0e6f1d5c-6f1e-4f5e-9d2f-${String(n).padStart(12, "0")}` as VoiceId;

interface Life {
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
  (voice, { by, n }, now) => decideAnswer(voice, by, `${n % 3}.1` as MessageTs, now),
  (voice, { by, n }, now) => decideAnswerGone(voice, by, `${n % 3}.1` as MessageTs, now),
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
function liveAll(): Life[] {
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

const lives = liveAll();
const standing = lives.filter(({ voice }) => !voice.withdrawnAt && !voice.mergedInto).map(({ voice }) => voice);

function factsOf(voices: readonly Voice[]): NumberFacts {
  const openings = voices.flatMap((voice) => {
    const { journeyStage, inquiryType, reopening, postedAt } = voice;
    const about = { journeyStage, inquiryType };
    const posted = { openedAt: postedAt, answeredAt: firstAnswerAt(voice), ...about };
    if (!reopening) return [posted];
    const since = reopening.reopenedAt;
    const times = voice.answers.map((answer) => answer.answeredAt).filter((time) => time >= since);
    const promise = standingPromise(voice);
    if (promise) times.push(promise.promisedAt);
    if (voice.conclusion) times.push(voice.conclusion.concludedAt);
    const first = times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
    return [posted, { openedAt: since, answeredAt: first, ...about }];
  });
  const endings = voices.flatMap((voice) => {
    const { conclusion, reopening, postedAt } = voice;
    if (!conclusion) return [];
    const openedAt = reopening?.reopenedAt ?? postedAt;
    return [{ openedAt, concludedAt: conclusion.concludedAt, toldAt: toldAt(voice) }];
  });
  return { openings, endings };
}

function blockagesIn(some: readonly Life[]): Blockage[] {
  const moving = some
    .filter(({ voice }) => !voice.withdrawnAt)
    .map(({ voice: { id, journeyStage, inquiryType }, history }) => {
      const moves = history.filter(({ kind }) => MOVING_KINDS.some((each) => each === kind)) as Move[];
      return { id, journeyStage, inquiryType, moves };
    });
  return blockagesOf({ moving, still: [] }, DEFAULT_WORK_CALENDAR, window);
}

/** All, and narrower ones: of each only three blockages are seen. */
const SCOPES: [string, Scope["filter"], (voice: Voice) => boolean][] = [
  ...PAINS.map((each): (typeof SCOPES)[number] => [each, { ...NO_FILTER, pains: [each] }, ({ pain }) => pain === each]),
  ["everything", NO_FILTER, () => true],
  ["two pains", { ...NO_FILTER, pains: ["severe", "mild"] }, ({ pain }) => pain === "severe" || pain === "mild"],
  [
    "a stage and a type",
    { ...NO_FILTER, journeyStages: ["search"], inquiryTypes: ["delivery"] },
    ({ journeyStage, inquiryType }) => journeyStage === "search" && inquiryType === "delivery",
  ],
];

describe.each(databaseKinds())("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    // Those in which others go on first: rows refer to them.
    const inOrder = [...lives].sort(
      (a, b) => Number(a.voice.mergedInto !== null) - Number(b.voice.mergedInto !== null),
    );
    for (const { voice, history } of inOrder) {
      const [first, ...rest] = history;
      if (!first) throw new Error("a voice without a history");
      const posted = replay(voice, [first]);
      await inTransaction(database.prisma, IN_THE_BACKGROUND, async (tx) => {
        await saveVoice(tx, null, posted, [first]);
        if (rest.length > 0) await saveVoice(tx, posted, voice, rest);
      });
    }
  });
  afterAll(() => database.close());

  test.each(SCOPES)("the numbers of both weeks are those of whole voices: %s", async (_name, filter, isIn) => {
    const both = { from: windowBefore(window).from, until: window.until };
    const read = await readNumberFacts(database.prisma, { workspaceId: team, filter }, both);
    const whole = factsOf(standing.filter(isIn));
    for (const week of [window, windowBefore(window)]) {
      const numbers = weekNumbers(read, DEFAULT_WORK_CALENDAR, week);
      expect(numbers).toEqual(weekNumbers(whole, DEFAULT_WORK_CALENDAR, week));
      expect(numbers.opened).toBeGreaterThan(0);
    }
  });

  test.each(SCOPES)("where voices waited is what whole histories say: %s", async (_name, filter, isIn) => {
    const facts = await readWaitFacts(database.prisma, { workspaceId: team, filter }, window);
    const some = lives.filter(({ voice }) => isIn(voice));
    expect(blockagesOf(facts, DEFAULT_WORK_CALENDAR, window)).toEqual(blockagesIn(some));
    expect([facts.moving.length, facts.still.length]).not.toContain(0);
    if (filter === NO_FILTER) {
      const kinds = new Set(facts.still.map(({ obstacle }) => obstacle.kind));
      expect([...kinds].sort()).toEqual(["claim", "conclusion", "talking", "telling", "waiting"]);
    }
    const known = new Set(some.map(({ voice }) => voice.id));
    for (const { id } of facts.moving) expect(known).toContain(id);
  });

  test("the month is that of whole voices", async () => {
    const month = { from: at(0), until: at(3 * WEEK) };
    const content = await readMonth(database.prisma, { workspaceId: team, filter: NO_FILTER }, month);
    const concluded = standing.filter(({ conclusion }) => conclusion && conclusion.concludedAt < month.until);
    const open = standing.filter((voice) => toldAt(voice) === null);
    const numberOf = (is: (voice: Voice) => boolean, of: readonly Voice[] = concluded) => of.filter(is).length;
    expect(content.concluded).toBe(concluded.length);
    expect(content.told).toBe(numberOf((voice) => toldAt(voice) !== null));
    for (const { is, count } of content.causes)
      expect(count).toBe(numberOf(({ conclusion }) => conclusion?.cause === is));
    for (const { is, count } of content.outcomes) {
      expect(count).toBe(numberOf(({ conclusion }) => conclusion?.outcome === is));
    }
    const counts = [content.decided, content.missed, content.accessibility, content.promised].map(({ count }) => count);
    expect(counts).toEqual([
      numberOf(({ conflicts }) => conflicts.length > 0),
      numberOf(({ conclusion }) => conclusion?.monitoring === "no"),
      numberOf(isAboutAccessibility, open),
      numberOf((voice) => standingPromise(voice) !== null && voice.conclusion === null, open),
    ]);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    for (const voice of content.missed.voices) expect(voice.conclusion?.monitoring).toBe("no");
    expect(content.missed.voices).toHaveLength(Math.min(5, content.missed.count));
  });

  test("blockages are fixed once, in their order, and keep who looks at them and which step goes", async () => {
    const window = { workspaceId: team, id: idOf(900) as string as WindowId };
    const found: Blockage[] = [
      { obstacle: { kind: "waiting", forWhom: "물류: 2센터" }, minutes: 90.4, voiceIds: [idOf(1), idOf(2)] },
      { obstacle: { kind: "claim", where: { of: "inquiry_type", is: "repair" } }, minutes: 60, voiceIds: [] },
    ];
    await fixBlockages(database.prisma, window, found);
    await fixBlockages(database.prisma, window, [...found].reverse());
    const place = { workspaceId: team, windowId: window.id, position: 1 };
    await inTransaction(database.prisma, IN_THE_BACKGROUND, async (tx) => {
      const blockage = await lockBlockage(tx, place);
      if (!blockage) throw new Error("it is not there");
      const said = { ownerId: "U1" as MemberId, step: "이중 확인", stepById: "U2" as MemberId };
      await saveBlockage(tx, { ...blockage, ...said });
      expect(await lockBlockage(tx, { ...place, position: 2 })).toBeNull();
    });
    const none = { ownerId: null, step: null, stepById: null };
    const kept = { workspaceId: team, windowId: window.id };
    expect(await findBlockages(database.prisma, team, window.id)).toEqual([
      { ...kept, ...found[0], minutes: 90, position: 0, ...none },
      { ...kept, ...found[1], position: 1, ownerId: "U1", step: "이중 확인", stepById: "U2" },
    ]);
  });
});
