// What a digest finds in the database is what one finds by looking at every voice.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countInNeed, countUnanswered, findInNeed, type Outlook, readDigestContent } from "../../src/db/find-digest.ts";
import { localDateOf } from "../../src/domain/calendar/local-time.ts";
import { DEFAULT_WORK_CALENDAR } from "../../src/domain/calendar/work-calendar.ts";
import { workingMinutesBetween } from "../../src/domain/calendar/working-time.ts";
import { DIGEST_SECTIONS, type DigestFilter, NO_FILTER } from "../../src/domain/digest/digest.ts";
import { byUrgency, needOf } from "../../src/domain/digest/need.ts";
import { promiseHolds } from "../../src/domain/voice/promise.ts";
import {
  isAboutAccessibility,
  isAnswered,
  openedAt,
  standingPromise,
  type Voice,
} from "../../src/domain/voice/voice.ts";
import { at, liveAll, saveLives, team, WEEK } from "../support/many-lives.ts";
import { databaseKinds, openTestDatabase, type TestDatabase } from "../support/open-database.ts";

const NOW = at(4 * WEEK);
const SINCE = at(2 * WEEK);
const calendar = DEFAULT_WORK_CALENDAR;
const today = localDateOf(NOW, calendar.timeZone);
const lives = liveAll();
const all = lives.map(({ voice }) => voice);
const open = all.filter((voice) => needOf(voice) !== null);

const outlook = (filter: DigestFilter): Outlook => ({
  workspaceId: team,
  filter,
  calendar,
  now: NOW,
  today,
  asOf: NOW,
});
const isPaused = ({ pause }: Voice) => pause !== null && pause.until > today;
const isPromised = ({ promise, conclusion, ...voice }: Voice) => {
  const standing = standingPromise({ promise, ...voice });
  return standing !== null && !conclusion && promiseHolds(standing, NOW);
};
const ranked = (voices: readonly Voice[]) => {
  const waiting = voices.map((voice) => ({ id: voice.id, pain: voice.pain, openedAt: openedAt(voice) }));
  return byUrgency(waiting, calendar, NOW).map(({ id }) => id);
};

/** Each with what it lets through, said once more. */
const FILTERS: [string, Partial<DigestFilter>, (voice: Voice) => boolean][] = [
  ["everything", {}, () => true],
  ["two pains", { pains: ["blocked", "mild"] }, ({ pain }) => pain === "blocked" || pain === "mild"],
  ["a type", { inquiryTypes: ["delivery"] }, ({ inquiryType }) => inquiryType === "delivery"],
  [
    "a stage and a pain",
    { journeyStages: ["search", "product"], pains: ["severe"] },
    ({ journeyStage, pain }) => pain === "severe" && (journeyStage === "search" || journeyStage === "product"),
  ],
  ["unclaimed", { standings: ["unclaimed"] }, ({ claims, conclusion }) => claims.length === 0 && !conclusion],
  [
    "paused or concluded",
    { standings: ["paused", "concluded"] },
    (voice) => isPaused(voice) || voice.conclusion !== null,
  ],
  [
    "waiting longer than 40 working hours",
    { waitingHours: 40 },
    (voice) => workingMinutesBetween(calendar, openedAt(voice), NOW) > 40 * 60,
  ],
  ["a tag that nobody used", { tags: ["없는태그"] }, () => false],
];

describe.each(databaseKinds())("on %s", (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    await saveLives(database.prisma, lives);
  });
  afterAll(() => database.close());

  test.each(FILTERS)("the most urgent that need someone, of %s", async (_name, more, isIn) => {
    const outlooked = outlook({ ...NO_FILTER, ...more });
    const inNeed = ranked(open.filter((voice) => isIn(voice) && !isPaused(voice) && !isPromised(voice)));
    expect(await findInNeed(database.prisma, outlooked, { most: 7 })).toEqual(inNeed.slice(0, 7));
    expect(await findInNeed(database.prisma, outlooked, { skip: 5, most: 500 })).toEqual(inNeed.slice(5));
    expect(await countInNeed(database.prisma, outlooked)).toBe(inNeed.length);
    const unanswered = open.filter((voice) => isIn(voice) && !isAnswered(voice));
    expect(await countUnanswered(database.prisma, outlooked)).toBe(unanswered.length);
    const content = await readDigestContent(database.prisma, outlooked, { since: SINCE, sections: [], namesMost: 9 });
    const aboutOnly = { ...outlooked.filter, standings: [], waitingHours: null };
    expect(content.unanswered.count).toBe(await countUnanswered(database.prisma, outlook(aboutOnly)));
    expect(content.unanswered.voices).toHaveLength(Math.min(9, content.unanswered.count));
    const isWide = more.standings === undefined && more.waitingHours === undefined;
    if (isWide) expect(content.unanswered.voices.map(({ id }) => id)).toEqual(ranked(unanswered).slice(0, 9));
  });

  test("each section has the first of its kind, and how many there are", async () => {
    const sections = { since: SINCE, sections: DIGEST_SECTIONS, namesMost: 5 };
    const content = await readDigestContent(database.prisma, outlook(NO_FILTER), sections);
    const unfinished = open.filter((voice) => !voice.conclusion);
    const expected = {
      waiting: unfinished.filter((voice) => {
        return isPaused(voice) ? voice.pause?.kind === "waiting" : isPromised(voice);
      }),
      decisions: unfinished.filter((voice) => voice.conflicts.length > 0),
      small: unfinished.filter((voice) => voice.pain === "mild" && openedAt(voice) < SINCE),
      accessibility: open.filter(isAboutAccessibility),
    };
    for (const [name, voices] of Object.entries(expected) as [keyof typeof expected, Voice[]][]) {
      expect(voices.length, name).toBeGreaterThan(0);
      expect(
        content[name].voices.map(({ id }) => id),
        name,
      ).toEqual(ranked(voices).slice(0, 5));
      expect(content[name].count, name).toBe(voices.length);
    }
    const standing = all.filter((voice) => !voice.withdrawnAt && !voice.mergedInto);
    const news = standing.filter((voice) => voice.postedAt >= SINCE);
    const praise = news.filter((voice) => voice.pain === "praise");
    expect(content.praise.map(({ voice }) => voice.id).every((id) => praise.some((each) => each.id === id))).toBe(true);
    expect(content.praise).toHaveLength(Math.min(5, praise.length));
    expect(content.customer?.pain).toBe("blocked");
    // What was left open tells nothing apart.
    const kindOf = ({ inquiryType, journeyStage }: Voice) => `${inquiryType ?? ""} ${journeyStage ?? ""}`;
    const isHeard = ({ inquiryType: type, journeyStage: stage }: Voice) =>
      all.some((voice) => {
        const [isType, isStage] = [voice.inquiryType === type, voice.journeyStage === stage];
        return voice.postedAt < SINCE && (type === null || isType) && (stage === null || isStage);
      });
    const named = (voice: Voice) => voice.inquiryType !== null || voice.journeyStage !== null;
    const first = news.filter((voice) => voice.pain !== "praise" && named(voice) && !isHeard(voice));
    expect(content.firstHeard.count).toBe(new Set(first.map(kindOf)).size);
  });
});
