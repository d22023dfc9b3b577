// The life of a voice on the pure core: each decision, one by one.
import { describe, expect, test } from "vitest";
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../../../src/domain/ids.ts";
import { decideAnswer } from "../../../src/domain/voice/answer.ts";
import { decideClaim, decideRelease, decideToggleClaim } from "../../../src/domain/voice/claim.ts";
import { decideConclude } from "../../../src/domain/voice/conclude.ts";
import type { Decision } from "../../../src/domain/voice/decision.ts";
import { BLANK_FORM, type VoiceEvent } from "../../../src/domain/voice/event.ts";
import { evolve, replay } from "../../../src/domain/voice/evolve.ts";
import { decideJoin } from "../../../src/domain/voice/join.ts";
import { decidePost } from "../../../src/domain/voice/post.ts";
import { decideReopen } from "../../../src/domain/voice/reopen.ts";
import { decideTell } from "../../../src/domain/voice/tell.ts";
import { firstAnswerAt, isAnswered, isClaimedBy, stepOf, toldAt, type Voice } from "../../../src/domain/voice/voice.ts";

const [hana, ben, nari] = ["U1", "U2", "U3"] as [MemberId, MemberId, MemberId];
const NOW = new Date("2026-11-20T01:00:00Z");
const LATER = new Date("2026-11-20T02:00:00Z");
const TODAY = "2026-11-20";
const _QUORUM = 3;
const IDENTITY = { workspaceId: "T1" as WorkspaceId, id: "V1" as VoiceId };
const FORM = {
  words: "쿠폰이 적용이 안 된대요",
  pain: "severe",
  ...BLANK_FORM,
} as const;
const CONCLUSION = {
  outcome: "fixed",
  cause: "screen",
  reason: "쿠폰 조건을 고쳤으니 다시 담아 주세요.",
  revisitOn: null,
  affected: null,
  monitoring: null,
} as const;

function eventsOf(decision: Decision): VoiceEvent[] {
  if (decision.kind === "refused") throw new Error(`refused: ${decision.refusal.kind}`);
  return decision.events;
}

const posted = replay(IDENTITY, eventsOf(decidePost(FORM, hana, NOW)));
const next = (voice: Voice, decision: Decision) => evolve(voice, eventsOf(decision));
const concluded = next(posted, decideConclude(posted, CONCLUSION, ben, LATER, TODAY));

describe("posting", () => {
  test("trims the words and makes the reporter the first listener", () => {
    const voice = replay(IDENTITY, eventsOf(decidePost({ ...FORM, words: "  말  \n" }, hana, NOW)));
    expect(voice).toMatchObject({ words: "말", reporterId: hana, version: 1, claims: [], conclusion: null });
    expect(voice.listeners).toEqual([{ memberId: hana, joinedAt: NOW, words: null, toldAt: null, via: null }]);
    expect(stepOf(voice)).toBe("posted");
  });

  test.each([
    ["", "words_empty"],
    [" \n\t　", "words_empty"],
    ["가".repeat(3001), "words_too_long"],
  ])("refuses %j", (words, kind) => {
    expect(decidePost({ ...FORM, words }, hana, NOW)).toMatchObject({ kind: "refused", refusal: { kind } });
  });
});

describe("claiming", () => {
  test("twice changes nothing, and letting go of what one does not hold neither", () => {
    const held = next(posted, decideClaim(posted, ben, NOW));
    expect(eventsOf(decideClaim(held, ben, LATER))).toEqual([]);
    expect(eventsOf(decideRelease(held, nari, LATER))).toEqual([]);
  });

  test("is open until the last customer is told, and refused then", () => {
    expect(isClaimedBy(next(concluded, decideClaim(concluded, nari, LATER)), nari)).toBe(true);
    const told = next(concluded, decideTell(concluded, hana, LATER));
    expect(decideToggleClaim(told, nari, LATER)).toMatchObject({ kind: "refused", refusal: { kind: "already_told" } });
  });
});

describe("concluding", () => {
  test("drops a day that does not belong to its outcome", () => {
    const form = { ...CONCLUSION, revisitOn: "2027-01-01" };
    expect(next(posted, decideConclude(posted, form, ben, NOW, TODAY)).conclusion?.revisitOn).toBeNull();
  });

  test.each([
    [{ outcome: "later", revisitOn: null }, "revisit_day_missing"],
    [{ outcome: "later", revisitOn: TODAY }, "revisit_day_past"],
    [{ reason: "확인" }, "reason_too_short"],
    [{ reason: "아 ".repeat(1501) }, "reason_too_long"],
  ] as const)("refuses %j", (change, kind) => {
    const decision = decideConclude(posted, { ...CONCLUSION, ...change }, ben, NOW, TODAY);
    expect(decision).toMatchObject({ kind: "refused", refusal: { kind } });
  });

  test("is an answer, and the voice is told only when every listener has confirmed", () => {
    expect(firstAnswerAt(concluded)).toEqual(LATER);
    const joined = next(concluded, decideJoin(concluded, nari, LATER));
    const one = next(joined, decideTell(joined, hana, LATER));
    expect([stepOf(one), toldAt(one)]).toEqual(["concluded", null]);
    const both = next(one, decideTell(one, nari, LATER));
    expect([stepOf(both), toldAt(both)]).toEqual(["told", LATER]);
  });
});

describe("reopening", () => {
  const reopened = next(concluded, decideReopen(concluded, { why: "not_over", reason: "다시 안 된대요" }, nari, LATER));

  test("lets the conclusion fall, and everyone who was told is told anew", () => {
    const told = next(concluded, decideTell(concluded, hana, LATER));
    const again = next(told, decideReopen(told, { why: "customer_back" }, hana, LATER));
    expect(again).toMatchObject({ conclusion: null, reopening: { memberId: hana, why: "customer_back" } });
    expect(again.listeners.map((listener) => listener.toldAt)).toEqual([null]);
    expect(stepOf(again)).toBe("posted");
  });

  test("needs a reason, and a conclusion to reopen", () => {
    expect(decideReopen(posted, { why: "not_over", reason: "왜" }, nari, NOW)).toMatchObject({ kind: "refused" });
    const empty = decideReopen(concluded, { why: "not_over", reason: " " }, nari, NOW);
    expect(empty).toMatchObject({ refusal: { kind: "reopen_reason_empty" } });
  });

  test("asks for a new answer, and keeps when the first one came", () => {
    expect([isAnswered(concluded), isAnswered(reopened)]).toEqual([true, false]);
    expect(firstAnswerAt(reopened)).toEqual(LATER);
    expect(isAnswered(next(reopened, decideAnswer(reopened, reply(ben, LATER), LATER)))).toBe(true);
  });

  test("is answered by what a clock that is behind puts just before it, and not by what was said long before", () => {
    const heardAt = new Date(LATER.getTime() + 2_000);
    const just = decideAnswer(reopened, reply(ben, new Date(LATER.getTime() - 30_000)), heardAt);
    expect(eventsOf(just)).toMatchObject([{ at: heardAt }]);
    expect(isAnswered(next(reopened, just))).toBe(true);
    const behind = decideAnswer(reopened, reply(ben, new Date(LATER.getTime() - 30_000)), NOW);
    expect(isAnswered(next(reopened, behind))).toBe(true);
    const long = decideAnswer(reopened, reply(ben, new Date(LATER.getTime() - 120_000)), heardAt);
    expect(isAnswered(next(reopened, long))).toBe(false);
  });
});

const reply = (by: MemberId, saidAt: Date) => ({ by, messageTs: `${saidAt.getTime()}.000001` as MessageTs, saidAt });

test("the reporter's own words are no answer, and one reply counts once", () => {
  expect(eventsOf(decideAnswer(posted, reply(hana, NOW), NOW))).toEqual([]);
  const answered = next(posted, decideAnswer(posted, reply(ben, NOW), NOW));
  expect(firstAnswerAt(answered)).toEqual(NOW);
  expect(eventsOf(decideAnswer(answered, reply(ben, NOW), LATER))).toEqual([]);
});

test("what a clock that is behind puts before the post answers it all the same, at the post", () => {
  const early = new Date(NOW.getTime() - 120_000);
  const answered = next(posted, decideAnswer(posted, reply(ben, early), NOW));
  expect([isAnswered(answered), firstAnswerAt(answered)]).toEqual([true, NOW]);
  const promised = evolve(posted, [{ kind: "voice.promised", by: ben, at: early }]);
  expect([isAnswered(promised), firstAnswerAt(promised)]).toEqual([true, NOW]);
});

test("only a listener can tell, and only what is concluded", () => {
  expect(decideTell(posted, hana, NOW)).toMatchObject({ refusal: { kind: "not_concluded" } });
  expect(decideTell(concluded, nari, NOW)).toMatchObject({ refusal: { kind: "not_listening" } });
});
