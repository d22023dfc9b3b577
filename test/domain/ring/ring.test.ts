// Rings: whose turn it is when nobody has answered a voice, and who is never asked.
import { describe, expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import {
  type Askable,
  type AskedRing,
  isTooLate,
  nextRing,
  type RingMoment,
  type RingName,
  type Unanswered,
  unansweredOf,
} from "../../../src/domain/ring/ring.ts";
import { DEFAULT_TARGETS } from "../../../src/domain/voice/target.ts";
import { someVoice } from "../../support/some-voice.ts";

const seoul = (text: string) => new Date(`2026-${text}+09:00`);
const id = (name: string) => name as MemberId;
const ids = (...names: string[]) => names.map(id);
/** A Thursday; 큰 불편: an hour. */
const voice: Unanswered = {
  pain: "severe",
  customerType: null,
  isSpreading: false,
  openedAt: seoul("11-19T10:00:00"),
  pausedUntil: null,
  involved: ids("hana"),
};
const NOBODY: Askable["candidates"] = { concluders: [], claimers: [], duty: [], leads: [], recent: [] };
const ALL = { ...NOBODY, concluders: ids("c"), claimers: ids("k"), duty: ids("d"), leads: ids("l") };

function people(candidates: Partial<Askable["candidates"]>, more: Partial<Askable> = {}): Askable {
  return { candidates: { ...NOBODY, ...candidates }, unasked: new Set(), askedToday: new Map(), ...more };
}

function at(text: string, more: Partial<RingMoment> = {}): RingMoment {
  return { now: seoul(text), calendar: DEFAULT_WORK_CALENDAR, targets: DEFAULT_TARGETS, askedPerDay: 3, ...more };
}

function asked(ring: RingName, text: string, ...names: string[]): AskedRing {
  return { ring, askedAt: seoul(text), memberIds: ids(...names) };
}

test("the turns come at a half, one, one and a half and two targets of working time", () => {
  const turns: string[] = [];
  const rings: AskedRing[] = [];
  for (let minute = 0; minute <= 180; minute += 1) {
    const now = new Date(voice.openedAt.getTime() + minute * 60_000);
    const next = nextRing(voice, rings, people(ALL), { ...at("11-19T10:00:00"), now });
    if (!next) continue;
    turns.push(`${minute} ${next.ring} ${next.memberIds.join()}`);
    rings.push({ ...next, askedAt: now });
  }
  expect(turns).toEqual(["30 concluders c", "60 claimers k", "90 duty d", "120 leads l"]);
});

test("nights, weekends and holidays do not count, and nobody is asked in them", () => {
  const late = { ...voice, openedAt: seoul("11-20T17:50:00") };
  for (const time of ["11-20T17:59:00", "11-20T19:00:00", "11-21T11:00:00", "11-23T08:59:00", "11-23T09:19:00"]) {
    expect(nextRing(late, [], people(ALL), at(time)), time).toBeNull();
  }
  expect(nextRing(late, [], people(ALL), at("11-23T09:20:00"))?.ring).toBe("concluders");
});

test("an empty ring is skipped at once, and its turn is the next one's", () => {
  const leads = people({ leads: ids("l1", "l2") });
  expect(nextRing(voice, [], leads, at("11-19T10:29:00"))).toBeNull();
  expect(nextRing(voice, [], leads, at("11-19T10:30:00"))).toEqual({ ring: "leads", memberIds: ids("l1", "l2") });
  const passedBy = [asked("duty", "11-19T10:30:00", "d")];
  expect(nextRing(voice, passedBy, people(ALL), at("11-19T11:00:00"))?.ring).toBe("leads");
});

test("after an outage one ring is asked at a time, with a step between them", () => {
  expect(nextRing(voice, [], people(ALL), at("11-19T16:00:00"))?.ring).toBe("concluders");
  const one = [asked("concluders", "11-19T16:00:00", "c")];
  expect(nextRing(voice, one, people(ALL), at("11-19T16:29:00"))).toBeNull();
  expect(nextRing(voice, one, people(ALL), at("11-19T16:30:00"))?.ring).toBe("claimers");
});

test("however short the target, ten working minutes lie between two rings", () => {
  const urgent: Unanswered = { ...voice, pain: "blocked", isSpreading: true };
  const targets = { ...DEFAULT_TARGETS, byPain: { ...DEFAULT_TARGETS.byPain, blocked: 4 } };
  expect(nextRing(urgent, [], people(ALL), at("11-19T10:01:00", { targets }))?.ring).toBe("concluders");
  const one = [asked("concluders", "11-19T10:01:00", "c")];
  expect(nextRing(urgent, one, people(ALL), at("11-19T10:10:00", { targets }))).toBeNull();
  expect(nextRing(urgent, one, people(ALL), at("11-19T10:11:00", { targets }))?.ring).toBe("claimers");
});

describe("who is asked", () => {
  test("three of a ring, the likeliest first, and nobody in two rings", () => {
    const many = people({ concluders: ids("a", "b", "c", "d", "e"), claimers: ids("b", "f") });
    expect(nextRing(voice, [], many, at("11-19T10:30:00"))?.memberIds).toEqual(ids("a", "b", "c"));
    const one = [asked("concluders", "11-19T10:30:00", "a", "b", "c")];
    expect(nextRing(voice, one, many, at("11-19T11:00:00"))?.memberIds).toEqual(ids("f"));
  });

  test("nobody who waits for it or holds it, who does not want to be, or who was asked enough today", () => {
    const some = people(
      { concluders: ids("hana", "snoozed", "often", "free") },
      {
        unasked: new Set(ids("snoozed")),
        askedToday: new Map([
          [id("often"), 3],
          [id("free"), 2],
        ]),
      },
    );
    expect(nextRing(voice, [], some, at("11-19T10:30:00"))?.memberIds).toEqual(ids("free"));
    expect(nextRing(voice, [], some, at("11-19T10:30:00", { askedPerDay: 2 }))).toBeNull();
    expect(nextRing(voice, [], some, at("11-19T10:30:00", { askedPerDay: 4 }))?.memberIds).toEqual(
      ids("often", "free"),
    );
  });

  test("those who lately took something on, once nobody is left to ask", () => {
    const recent = people({ concluders: ids("c"), recent: ids("c", "r") });
    const one = [asked("concluders", "11-19T10:30:00", "c")];
    expect(nextRing(voice, one, recent, at("11-19T11:00:00"))).toEqual({ ring: "recent", memberIds: ids("r") });
    const two = [...one, asked("recent", "11-19T11:00:00", "r")];
    expect(nextRing(voice, two, people({ recent: ids("x") }), at("11-20T11:00:00"))).toBeNull();
  });
});

describe("those who lately took something on", () => {
  const named = (more: Partial<Askable> = {}) => people({ duty: ids("d"), leads: ids("l"), recent: ids("r") }, more);

  test("are not asked while somebody who is named can be, today or tomorrow", () => {
    const asleep = { unasked: new Set(ids("d")), askedToday: new Map([[id("l"), 3]]) };
    expect(nextRing(voice, [], named(asleep), at("11-19T10:30:00"))).toBeNull();
    const one = [asked("leads", "11-19T10:30:00", "l")];
    expect(nextRing(voice, one, named(), at("11-19T11:00:00"))).toBeNull();
  });

  test("are asked where nobody who is named can be", () => {
    const gone = named({ unasked: new Set(ids("d", "l")) });
    expect(nextRing(voice, [], gone, at("11-19T10:30:00"))).toEqual({ ring: "recent", memberIds: ids("r") });
    const own = people({ leads: ids("hana"), recent: ids("r") });
    expect(nextRing(voice, [], own, at("11-19T10:30:00"))?.ring).toBe("recent");
  });
});

test("after a ring in which nobody was reached the next one comes at once, and that one is not gone back to", () => {
  const none = [asked("concluders", "11-19T10:30:00")];
  expect(nextRing(voice, none, people(ALL), at("11-19T10:31:00"))?.ring).toBe("claimers");
  const two = [...none, asked("claimers", "11-19T10:31:00", "m")];
  expect(nextRing(voice, two, people(ALL), at("11-19T10:59:00"))).toBeNull();
  expect(nextRing(voice, two, people(ALL), at("11-19T11:01:00"))?.ring).toBe("duty");
});

describe("which voices", () => {
  const now = at("11-19T17:00:00");
  const someone = people(ALL);
  const openedAt = new Date(seoul("11-19T10:00:00"));
  const posted = { postedAt: openedAt };
  const answer = { memberId: id("ben"), messageTs: "1.1" as never, answeredAt: seoul("11-19T10:05:00") };

  test("not one that is answered, closed or praise", () => {
    expect(unansweredOf(someVoice(posted))).not.toBeNull();
    expect(unansweredOf(someVoice({ ...posted, answers: [answer] }))).toBeNull();
    expect(unansweredOf(someVoice({ ...posted, withdrawnAt: openedAt }))).toBeNull();
    expect(unansweredOf(someVoice({ ...posted, pain: "praise" }))).toBeNull();
    const mergedInto = { voiceId: "v" as never, memberId: id("ben"), mergedAt: openedAt };
    expect(unansweredOf(someVoice({ ...posted, mergedInto }))).toBeNull();
  });

  test("one that was opened again waits from then on, whatever was said before", () => {
    const reopening = { why: "customer_back", memberId: id("hana"), reopenedAt: seoul("11-19T16:45:00") } as const;
    const open = unansweredOf(someVoice({ ...posted, answers: [answer], reopening }));
    if (!open) throw new Error("nothing is open");
    expect(nextRing(open, [], someone, at("11-19T17:14:00"))).toBeNull();
    expect(nextRing(open, [], someone, at("11-19T17:15:00"))?.ring).toBe("concluders");
  });

  test("a claim is no answer: others are asked, the holder is not", () => {
    const claims = [{ memberId: id("c"), claimedAt: openedAt }];
    const open = unansweredOf(someVoice({ ...posted, claims }));
    expect(open && nextRing(open, [], someone, now)?.ring).toBe("claimers");
  });

  test("one that is put off waits for its day, and from the beginning of work on it", () => {
    const paused = { ...voice, pausedUntil: "2026-11-20" };
    expect(nextRing(paused, [], someone, now)).toBeNull();
    expect(nextRing(paused, [], someone, at("11-20T09:29:00"))).toBeNull();
    expect(nextRing(paused, [], someone, at("11-20T09:30:00"))?.ring).toBe("concluders");
  });
});

test("what is later than a working day is too late, however many nights lie between", () => {
  const friday = seoul("11-20T17:59:00");
  expect(isTooLate(DEFAULT_WORK_CALENDAR, friday, seoul("11-23T09:00:00"))).toBe(false);
  expect(isTooLate(DEFAULT_WORK_CALENDAR, friday, seoul("11-24T09:01:00"))).toBe(true);
});
