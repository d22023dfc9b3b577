// Where voices waited: against a look at every hour of the window, and with nobody's name in it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { isWorkingTime } from "../../../src/domain/calendar/working-time.ts";
import { blockagesOf } from "../../../src/domain/digest/blockages.ts";
import { decideOwn, decideStep, STEP_MOST, type WeekBlockage } from "../../../src/domain/digest/own-blockage.ts";
import {
  keyOf,
  MOVING_KINDS,
  type Move,
  type MovingVoice,
  type Obstacle,
  obstacleOf,
} from "../../../src/domain/digest/waits.ts";
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../../../src/domain/ids.ts";
import { BLANK_FORM, type ConclusionForm, type VoiceEvent, type VoiceFact } from "../../../src/domain/voice/event.ts";
import { replay } from "../../../src/domain/voice/evolve.ts";
import { INQUIRY_TYPES, JOURNEY_STAGES } from "../../../src/domain/voice/sets.ts";

const calendar = DEFAULT_WORK_CALENDAR;
const HOUR = 3_600_000;
const START = new Date("2026-11-16T00:00:00Z").getTime();
const at = (hour: number) => new Date(START + hour * HOUR);
const window = { from: at(24), until: at(72) };
const [hana, ben] = ["U1", "U2"] as [MemberId, MemberId];
const FORM = { ...BLANK_FORM, words: "쿠폰이 안 된대요", pain: "severe" } as const;
const CONCLUSION: ConclusionForm = {
  ...({ outcome: "fixed", cause: "screen" } as const),
  ...{ reason: "고쳤어요.", revisitOn: null, affected: null, monitoring: null },
};
const waiting = (forWhom: string): VoiceFact => {
  return { kind: "voice.paused", pause: { kind: "waiting", forWhom, what: "확인", until: "2026-12-01" } };
};

const FACTS: VoiceFact[] = [
  { kind: "voice.claimed" },
  { kind: "voice.released" },
  { kind: "voice.promised" },
  { kind: "voice.handed_over", to: hana },
  { kind: "voice.joined" },
  { kind: "voice.told" },
  { kind: "voice.told", listener: hana },
  { kind: "voice.concluded", conclusion: CONCLUSION },
  { kind: "voice.reopened", reopening: { why: "customer_back" } },
  { kind: "voice.withdrawn" },
  { kind: "voice.restored" },
  { kind: "voice.merged", into: "V9" as VoiceId },
  { kind: "voice.unmerged", from: "V9" as VoiceId },
  { kind: "voice.absorbed", voiceId: "V8" as VoiceId, listeners: [{ memberId: ben, joinedAt: at(0), words: null }] },
  { kind: "voice.parted", voiceId: "V8" as VoiceId },
  waiting("물류팀"),
  waiting(" MD  김 "),
  waiting("md 김"),
  { kind: "voice.paused", pause: { kind: "talking", why: "", until: "2026-12-01" } },
  { kind: "voice.resumed" },
  { kind: "voice.answered", messageTs: "1.1" as MessageTs },
  { kind: "voice.voted", vote: "issue" },
];

type Life = Omit<MovingVoice, "moves"> & { events: VoiceEvent[] };

/** What moves nothing is left out. */
function movingVoice({ events, ...voice }: Life): MovingVoice {
  return { ...voice, moves: events.filter(({ kind }) => MOVING_KINDS.some((each) => each === kind)) as Move[] };
}

const aVoice = fc
  .record({
    stage: fc.constantFrom("payment" as const, null),
    type: fc.constantFrom("delivery" as const, null),
    posted: fc.nat(60),
    after: fc.array(fc.record({ fact: fc.constantFrom(...FACTS), after: fc.nat(30), by: fc.constantFrom(hana, ben) }), {
      maxLength: 10,
    }),
  })
  .map(({ stage, type, posted, after: later }): Life => {
    let hour = posted;
    const events = later.map(({ fact, after, by }) => {
      hour += after;
      return { ...fact, by, at: at(hour) } as VoiceEvent;
    });
    const first: VoiceEvent = { kind: "voice.posted", form: FORM, by: hana, at: at(posted) };
    return { id: "" as VoiceId, journeyStage: stage, inquiryType: type, events: [first, ...events] };
  });
const voices = fc
  .array(aVoice, { maxLength: 6 })
  .map((some) => some.map((each, index) => ({ ...each, id: `V${index}` as VoiceId })));

/** What it waits for at that instant, in words of its own. */
function waitsFor({ id, journeyStage, inquiryType, events }: Life, now: Date): string | null {
  const before = events.filter((event) => event.at <= now);
  if (before.length === 0) return null;
  const voice = replay({ workspaceId: "T1" as WorkspaceId, id }, before);
  if (voice.withdrawnAt !== null || voice.mergedInto !== null) return null;
  if (voice.conclusion) return voice.listeners.some((listener) => listener.toldAt === null) ? "telling" : null;
  const where = journeyStage ? `:journey_stage:${journeyStage}` : inquiryType ? `:inquiry_type:${inquiryType}` : "";
  if (voice.pause?.kind === "talking") return `talking${where}`;
  if (voice.pause) return `waiting:${voice.pause.forWhom.trim().replace("  ", " ").toLowerCase()}`;
  return `${voice.claims.length > 0 ? "conclusion" : "claim"}${where}`;
}

test("what was waited for is what stands there at each working hour of the window", () => {
  fc.assert(
    fc.property(voices, (lives) => {
      const minutes = new Map<string, number>();
      for (let ms = window.from.getTime(); ms < window.until.getTime(); ms += HOUR) {
        if (!isWorkingTime(calendar, new Date(ms))) continue;
        for (const voice of lives) {
          const key = waitsFor(voice, new Date(ms));
          if (key !== null) minutes.set(key, (minutes.get(key) ?? 0) + 60);
        }
      }
      const moving = lives.map(movingVoice);
      const blockages = blockagesOf({ moving, still: [] }, calendar, window);
      const longest = [...minutes.values()].sort((one, other) => other - one).slice(0, 3);
      expect(blockages.map((blockage) => blockage.minutes)).toEqual(longest);
      for (const { obstacle, minutes: waited } of blockages) {
        expect(minutes.get(keyOf(obstacle).toLowerCase())).toBe(waited);
      }
      expect(blockagesOf({ moving: [...moving].reverse(), still: [] }, calendar, window)).toEqual(blockages);
    }),
    { numRuns: 200 },
  );
});

const posted = (hour: number): VoiceEvent => ({ kind: "voice.posted", form: FORM, by: hana, at: at(hour) });
const voice = (id: string, events: VoiceEvent[]): MovingVoice => {
  return movingVoice({ id: id as VoiceId, journeyStage: "payment", inquiryType: "delivery", events });
};

test("those that did not move wait through all of the window, and the longest are named, first opened first", () => {
  const still = [
    {
      obstacle: { kind: "claim", where: { of: "journey_stage", is: "payment" } } as const,
      count: 4,
      first: [1, 2, 3].map((hour) => ({ id: `S${hour}` as VoiceId, openedAt: at(hour) })),
    },
  ];
  const moving = [voice("M", [posted(30)])];
  const [blockage, ...rest] = blockagesOf({ moving, still }, calendar, window);
  const day = 9 * 60;
  expect(rest).toEqual([]);
  expect(blockage).toEqual({
    obstacle: { kind: "claim", where: { of: "journey_stage", is: "payment" } },
    minutes: 4 * 2 * day + (3 + 9) * 60,
    voiceIds: ["S1", "S2", "S3"],
  });
});

test("who holds a voice is in no blockage; for whom it waits is put as it was put longest", () => {
  const held = voice("held", [posted(0), { kind: "voice.claimed", by: ben, at: at(1) }]);
  const short = voice("short", [posted(0), { ...waiting("MD"), by: ben, at: at(50) } as VoiceEvent]);
  const long = voice("long", [posted(0), { ...waiting("md "), by: ben, at: at(2) } as VoiceEvent]);
  const blockages = blockagesOf({ moving: [held, short, long], still: [] }, calendar, window);
  expect(JSON.stringify(blockages)).not.toContain(ben);
  expect(blockages.map(({ obstacle, voiceIds }) => [keyOf(obstacle), voiceIds])).toEqual([
    ["waiting:md", ["long", "short"]],
    ["conclusion:journey_stage:payment", ["held"]],
    ["claim:journey_stage:payment", ["short"]],
  ]);
});

test("every obstacle is found again by its key", () => {
  const places = [
    null,
    ...JOURNEY_STAGES.map((is) => ({ of: "journey_stage", is }) as const),
    ...INQUIRY_TYPES.map((is) => ({ of: "inquiry_type", is }) as const),
  ];
  const obstacles: Obstacle[] = [
    { kind: "telling" },
    { kind: "waiting", forWhom: "물류: 2센터" },
    ...(["claim", "conclusion", "talking"] as const).flatMap((kind) => places.map((where) => ({ kind, where }))),
  ];
  const keys = obstacles.map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.map(obstacleOf)).toEqual(obstacles);
  expect(obstacleOf("something else")).toBeNull();
});

const blockage = {
  ...{ obstacle: { kind: "telling" }, minutes: 60, voiceIds: [], position: 0 },
  ...{ ownerId: null, step: null, stepById: null },
} as unknown as WeekBlockage;

test("one person owns a blockage and lets it go by the same press; nobody takes it from them", () => {
  const owned = decideOwn(blockage, hana);
  expect(owned).toEqual({ kind: "accepted", blockage: { ...blockage, ownerId: hana } });
  const now = { ...blockage, ownerId: hana };
  expect(decideOwn(now, hana)).toEqual({ kind: "accepted", blockage });
  expect(decideOwn(now, ben)).toEqual({ kind: "refused", refusal: { kind: "owned", ownerId: hana } });
});

test("the step that is to go is anyone's to say, to say better, and to take back", () => {
  const said = { ...blockage, step: "이중 확인", stepById: hana };
  expect(decideStep(blockage, " 이중 확인 ", hana)).toEqual({ kind: "accepted", blockage: said });
  expect(decideStep(said, "이중 확인", ben)).toEqual({ kind: "accepted", blockage: said });
  expect(decideStep(said, " ", ben)).toEqual({ kind: "accepted", blockage });
  expect(decideStep(blockage, "가".repeat(STEP_MOST + 1), hana)).toMatchObject({ refusal: { kind: "text_too_long" } });
});
