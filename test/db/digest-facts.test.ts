// What the database says of a week and a month is what whole voices say, counted one by one.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBlockages, fixBlockages, lockBlockage, saveBlockage } from "../../src/db/blockages.ts";
import { readNumberFacts, readWaitFacts, type Scope } from "../../src/db/digest-facts.ts";
import { readMonth } from "../../src/db/find-month.ts";
import { IN_THE_BACKGROUND, inTransaction } from "../../src/db/transaction.ts";
import { DEFAULT_WORK_CALENDAR } from "../../src/domain/calendar/work-calendar.ts";
import { type Blockage, blockagesOf } from "../../src/domain/digest/blockages.ts";
import { NO_FILTER } from "../../src/domain/digest/digest.ts";
import { type NumberFacts, weekNumbers, windowBefore } from "../../src/domain/digest/numbers.ts";
import { MOVING_KINDS, type Move } from "../../src/domain/digest/waits.ts";
import type { MemberId, WindowId } from "../../src/domain/ids.ts";
import { PAINS } from "../../src/domain/voice/sets.ts";
import {
  firstAnswerAt,
  isAboutAccessibility,
  standingPromise,
  toldAt,
  type Voice,
} from "../../src/domain/voice/voice.ts";
import { at, idOf, type Life, liveAll, saveLives, team, WEEK } from "../support/many-lives.ts";
import { databaseKinds, openTestDatabase, type TestDatabase } from "../support/open-database.ts";

const window = { from: at(2 * WEEK), until: at(3 * WEEK) };

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
    await saveLives(database.prisma, lives);
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
