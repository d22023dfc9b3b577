// A year through the wire: two replicas, restarts, a clock that jumps, an outage of three days, and clocks that change.
import { afterEach, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { asLocalDate, DAY_MS, MINUTE_MS } from "../../src/domain/calendar/local-date.ts";
import { instantOf, localDateOf } from "../../src/domain/calendar/local-time.ts";
import { asTimeZone } from "../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR, type WorkCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { isWorkingTime } from "../../src/domain/calendar/working-time.ts";
import { defaultPlan } from "../../src/domain/digest/digest.ts";
import { dueIn, RHYTHMS, WINDOW_TOO_OLD_MS } from "../../src/domain/digest/due-windows.ts";
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
const FROM = instantOf(asLocalDate("2026-01-01"), 0, ZONE);
const UNTIL = instantOf(asLocalDate("2027-01-01"), 0, ZONE);
/** Three working days in August. */
const OUTAGE = {
  from: instantOf(asLocalDate("2026-08-11"), 600, ZONE),
  until: instantOf(asLocalDate("2026-08-14"), 870, ZONE),
};
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

test.runIf(databaseKinds().includes("postgres"))(
  "every window once or folded, nothing off-hours, no ring twice",
  async () => {
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
    const replica = await yard.replica();
    const own: Message[] = [await yard.people.hana.posts("새해부터 결제가 안 돼요", { pain: "blocked" })];
    let looks = 0;
    const look = async (at: number) => {
      now = new Date(at);
      looks += 1;
      await Promise.all([yard.app.tick(), replica.tick()]);
      await Promise.all([yard.app.worker.drain(), replica.worker.drain()]);
    };
    const lookedAt: number[] = [];
    for (let at = FROM.getTime(); at < UNTIL.getTime(); at += DAY_MS) {
      const day = localDateOf(new Date(at + DAY_MS / 2), ZONE);
      for (const minutes of minutesOf(day)) {
        const instant = instantOf(day, minutes, ZONE).getTime();
        if (instant >= OUTAGE.from.getTime() && instant < OUTAGE.until.getTime()) continue;
        lookedAt.push(instant);
        await look(instant);
      }
      if (day.endsWith("-15")) {
        await yard.restart();
        // Somebody sets the clock two hours ahead, and back.
        await look(now.getTime() + 120 * MINUTE_MS);
        lookedAt.push(now.getTime());
        await look(now.getTime() - 240 * MINUTE_MS);
      }
      if (day.endsWith("-20")) {
        now = instantOf(day, 600, ZONE);
        own.push(await yard.people.duri.posts(`${day}에도 안 돼요`, { pain: "severe", journey_stage: "payment" }));
      }
    }

    const windows = await prisma.digestWindow.findMany({ where: { workspaceId, digestId: id } });
    const parents = yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.threadTs);
    const due = RHYTHMS.flatMap((rhythm) => {
      return dueIn(PLAN, CALENDAR, rhythm, { from: FROM, until: UNTIL }).map((dueAt) => ({ rhythm, dueAt }));
    });
    const folded: Date[] = [];
    for (const { rhythm, dueAt } of due) {
      const planned = windows.filter((each) => each.rhythm === rhythm && each.dueAt.getTime() === dueAt.getTime());
      if (planned.length === 1) continue;
      expect(planned, `${rhythm} ${dueAt.toISOString()}`).toEqual([]);
      const next = lookedAt.find((each) => each >= dueAt.getTime() && isWorkingTime(CALENDAR, new Date(each)));
      expect((next ?? Number.POSITIVE_INFINITY) - dueAt.getTime()).toBeGreaterThanOrEqual(WINDOW_TOO_OLD_MS);
      folded.push(dueAt);
    }
    expect(windows).toHaveLength(due.length - folded.length);
    expect(folded.length, "the outage").toBeGreaterThan(2);
    expect(windows.every((window) => window.finishedAt !== null)).toBe(true);
    expect(parents, "each window has one message").toHaveLength(windows.length);

    const ownTimes = own.map((card) => Number(card.ts));
    const offHours = posts().filter((message) => {
      const at = new Date(Number(message.ts) * 1000);
      return !isWorkingTime(CALENDAR, at) && !ownTimes.some((time) => Math.abs(time - Number(message.ts)) < 60);
    });
    expect(offHours.map((message) => `${message.ts} ${message.text}`)).toEqual([]);

    const rings = await prisma.ring.findMany({ where: { workspaceId } });
    expect(new Set(rings.map((ring) => ring.voiceId)).size, "each voice was asked about").toBe(own.length);
    const asked = rings.flatMap((ring) => ring.memberIds.map((memberId) => `${ring.voiceId} ${memberId}`));
    expect(new Set(asked).size, "nobody twice about one voice").toBe(asked.length);
    const notes = await prisma.delivery.count({ where: { workspaceId, key: { startsWith: "ring:" } } });
    expect(notes).toBe(asked.length);
    expect(looks).toBeGreaterThan(2000);
    expect(yard.slack.problems).toEqual([]);
  },
  900_000,
);
