// Weeks, or a year, through the wire: two replicas, restarts, a clock that jumps, an outage of three days, daylight saving.
import { afterEach, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { asLocalDate, dateOfDayNumber, dayNumberOf, MINUTE_MS } from "../../src/domain/calendar/local-date.ts";
import { instantOf, localDateOf } from "../../src/domain/calendar/local-time.ts";
import { asTimeZone } from "../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR, type WorkCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { isWorkingTime } from "../../src/domain/calendar/working-time.ts";
import { defaultPlan, RHYTHMS } from "../../src/domain/digest/digest.ts";
import { dueIn, WINDOW_TOO_OLD_MS } from "../../src/domain/digest/due-windows.ts";
import { databaseKinds } from "../support/open-database.ts";
import { BOT, PEOPLE, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { startYard, type Yard } from "../support/yard.ts";

const ZONE = asTimeZone("America/New_York");
const CALENDAR: WorkCalendar = {
  ...DEFAULT_WORK_CALENDAR,
  timeZone: ZONE,
  holidays: "us",
  blocksByWeekday: {
    ...DEFAULT_WORK_CALENDAR.blocksByWeekday,
    mon: [
      { from: 540, until: 720 },
      { from: 780, until: 1080 },
    ],
  },
};
const PLAN = { ...defaultPlan("en"), times: [540, 840], weeklyOn: "mon", isMonthly: true } as const;
const clockOf = (day: string, minutes = 0) => instantOf(asLocalDate(day), minutes, ZONE);
/** Six weeks with a clock change and three holidays; with MADANG_WHOLE_YEAR=true the whole year, which takes minutes. */
const isWholeYear = process.env["MADANG_WHOLE_YEAR"] === "true";
const FROM = clockOf(isWholeYear ? "2026-01-01" : "2026-10-20");
const UNTIL = clockOf(isWholeYear ? "2027-01-01" : "2026-12-02");
/** Three working days and more. */
const OUTAGE = { from: clockOf("2026-11-16", 600), until: clockOf("2026-11-19", 870) };
/** Of each day: before work, at the times, at lunch, late. */
const MINUTES = [530, 540, 541, 730, 840, 1100];
/** Closer around the days on which clocks change, and around holidays. */
const CLOSE_DAYS = ["2026-03-09", "2026-07-02", "2026-07-03", "2026-11-02", "2026-11-26", "2026-11-27"];

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

function minutesOf(day: string): number[] {
  return CLOSE_DAYS.includes(day)
    ? [...MINUTES, 60, 130, 545, 700, 780, 845, 1075, 1081].sort((a, b) => a - b)
    : MINUTES;
}

/** What the app posted of its own accord: nobody did anything at that moment. */
function posts(): Message[] {
  const direct = Object.values(PEOPLE).flatMap(({ id }) => {
    const im = yard.slack.state(id).channels.find((channel) => channel.kind === "im");
    return im ? yard.slack.messages(im.id) : [];
  });
  const all = [...yard.slack.messages(PLANNER_CHANNEL), ...yard.slack.messages(VOICE_CHANNEL), ...direct];
  return all.filter((message) => message.userId === BOT && !message.ephemeralFor);
}

/** New York's hours, a lunch on Mondays, American holidays, two leads, and a digest twice a day. */
async function setUp(): Promise<string> {
  now = FROM;
  yard = await startYard({ database: "postgres", clock: () => now });
  const { workspaceId, world } = yard.app;
  const { prisma } = yard.database;
  await prisma.setting.create({ data: { workspaceId, name: "calendar", value: CALENDAR as never } });
  await prisma.setting.create({ data: { workspaceId, name: "leads", value: [PEOPLE.sebin.id, PEOPLE.nari.id] } });
  const id = world.newId();
  await prisma.digest.create({
    data: { workspaceId, id, channelId: PLANNER_CHANNEL, name: "", since: FROM, plan: PLAN as never },
  });
  return id;
}

/** Answers what people posted themselves, and when the replicas looked. */
async function live(): Promise<{ own: Message[]; lookedAt: number[] }> {
  const replica = await yard.replica();
  const own = [await yard.people.hana.posts("결제가 안 돼요", { pain: "blocked" })];
  const lookedAt: number[] = [];
  const look = async (at: number) => {
    now = new Date(at);
    lookedAt.push(at);
    await Promise.all([yard.app.tick(), replica.tick()]);
    await Promise.all([yard.app.worker.drain(), replica.worker.drain()]);
  };
  const days = [dayNumberOf(localDateOf(FROM, ZONE)), dayNumberOf(localDateOf(UNTIL, ZONE))] as const;
  for (let number = days[0]; number < days[1]; number += 1) {
    const day = dateOfDayNumber(number);
    const instants = minutesOf(day).map((minutes) => clockOf(day, minutes).getTime());
    for (const instant of instants.filter((each) => each < OUTAGE.from.getTime() || each >= OUTAGE.until.getTime())) {
      await look(instant);
    }
    if (day.endsWith("-13")) {
      await yard.restart();
      // Somebody sets the clock two hours ahead, and back.
      await look(now.getTime() + 120 * MINUTE_MS);
      await look(now.getTime() - 240 * MINUTE_MS);
    }
    if (day.endsWith("-24")) {
      now = clockOf(day, 600);
      own.push(await yard.people.duri.posts(`${day}에도 안 돼요`, { pain: "severe", journey_stage: "payment" }));
    }
  }
  return { own, lookedAt };
}

/** The windows that are due by the calendar alone, and of those the ones that were folded: too old when work went on. */
async function checkWindows(digestId: string, lookedAt: readonly number[]): Promise<void> {
  const windows = await yard.database.prisma.digestWindow.findMany({ where: { digestId } });
  const due = RHYTHMS.flatMap((rhythm) => {
    return dueIn(PLAN, CALENDAR, rhythm, { from: FROM, until: UNTIL }).map((dueAt) => ({ rhythm, dueAt }));
  });
  const isPlanned = ({ rhythm, dueAt }: (typeof due)[number]) => {
    return windows.some((each) => each.rhythm === rhythm && each.dueAt.getTime() === dueAt.getTime());
  };
  const folded = due.filter((each) => !isPlanned(each));
  for (const { dueAt } of folded) {
    const next = lookedAt.find((each) => each >= dueAt.getTime() && isWorkingTime(CALENDAR, new Date(each)));
    expect((next ?? Number.POSITIVE_INFINITY) - dueAt.getTime()).toBeGreaterThanOrEqual(WINDOW_TOO_OLD_MS);
  }
  expect(windows).toHaveLength(due.length - folded.length);
  expect(folded.length, "the outage").toBeGreaterThan(2);
  expect(windows.every((window) => window.finishedAt !== null)).toBe(true);
  const parents = yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.threadTs);
  // Nobody concludes anything here, so there is no month to look back on.
  const spoken = windows.filter(({ rhythm }) => rhythm !== "monthly");
  expect(parents, "each window has one message").toHaveLength(spoken.length);
}

function checkHours(own: readonly Message[]): void {
  const ownTimes = own.map((card) => Number(card.ts));
  const offHours = posts().filter(({ ts }) => {
    const isAnswer = ownTimes.some((time) => Math.abs(time - Number(ts)) < 60);
    return !isAnswer && !isWorkingTime(CALENDAR, new Date(Number(ts) * 1000));
  });
  expect(offHours.map((message) => `${message.ts} ${message.text}`)).toEqual([]);
}

async function checkRings(own: readonly Message[]): Promise<void> {
  const { prisma } = yard.database;
  const rings = await prisma.ring.findMany();
  expect(new Set(rings.map((ring) => ring.voiceId)).size, "each voice was asked about").toBe(own.length);
  const asked = rings.flatMap((ring) => ring.memberIds.map((memberId) => `${ring.voiceId} ${memberId}`));
  expect(new Set(asked).size, "nobody twice about one voice").toBe(asked.length);
  expect(await prisma.delivery.count({ where: { key: { startsWith: "ring:" } } })).toBe(asked.length);
}

test.runIf(databaseKinds().includes("postgres"))(
  "every window once or folded, nothing off-hours, no ring twice",
  async () => {
    const digestId = await setUp();
    const { own, lookedAt } = await live();
    await checkWindows(digestId, lookedAt);
    checkHours(own);
    await checkRings(own);
    expect(lookedAt.length).toBeGreaterThan(isWholeYear ? 2000 : 250);
    expect(yard.slack.problems).toEqual([]);
  },
  900_000,
);
