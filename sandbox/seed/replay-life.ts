// Lives the last days through the real app: everything is posted, claimed and concluded as people would, at its hour.
import { readFileSync } from "node:fs";
import type { RunningApp } from "../../src/app.ts";
import { isWorkingDay, type WorkCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { dateOfDayNumber } from "../../src/domain/calendar/local-date.ts";
import { instantOnDay, localDayNumberAt } from "../../src/domain/calendar/local-time.ts";
import { TOLD } from "../../src/slack/action-ids.ts";
import { CAST, type Name, VOICES } from "../cast.ts";
import type { Message } from "../protocol.ts";
import type { Slack } from "../slack/create-slack.ts";
import { Someone } from "../someone.ts";
import { LIFE, type Step, type Story } from "./life.ts";

export interface Stage {
  slack: Slack;
  app: RunningApp;
  /** Sets the time of the app and of the workspace. */
  setTime(at: Date): void;
}

type Happening = { at: number; happens: () => Promise<void> };

/** When the earliest story begins, less an hour: the app must have started by then. */
export function beginningOf(now: Date, calendar: WorkCalendar): Date {
  const days = Math.max(...LIFE.map((story) => story.daysAgo));
  return new Date(instantOnDay(workingDayBefore(now, days, calendar), 8 * 60, calendar.timeZone));
}

export async function replayLife(stage: Stage, now: Date): Promise<void> {
  const { calendar } = stage.app.world.defaults;
  const hands = handsOf(stage);
  const people = Object.fromEntries(
    Object.entries(CAST).map(([name, person]) => [name, new Someone(person, hands)]),
  ) as Record<Name, Someone>;
  const happenings: Happening[] = LIFE.flatMap((story) => {
    const begins = instantOnDay(workingDayBefore(now, story.daysAgo, calendar), story.at, calendar.timeZone);
    return happeningsOf(stage, people, story, begins);
  });
  const first = localDayNumberAt(Math.min(...happenings.map(({ at }) => at)), calendar.timeZone);
  for (let day = first; day <= localDayNumberAt(now.getTime(), calendar.timeZone); day += 1) {
    const at = instantOnDay(day, 9 * 60, calendar.timeZone);
    if (isWorkingDay(calendar, dateOfDayNumber(day))) happenings.push({ at, happens: () => morning(stage) });
  }
  const past = happenings.filter(({ at }) => at < now.getTime()).sort((a, b) => a.at - b.at);
  for (const { at, happens } of past) {
    stage.setTime(new Date(at));
    await happens();
  }
}

function handsOf({ slack, app }: Stage) {
  const arrive = async () => {
    await slack.settled();
    await app.settle();
  };
  const settle = async () => {
    await arrive();
    await app.worker.drain();
    await arrive();
  };
  return { slack, arrive, settle };
}

async function morning({ app }: Stage): Promise<void> {
  await app.tick();
  await app.worker.drain();
}

function happeningsOf(stage: Stage, people: Record<Name, Someone>, story: Story, begins: number): Happening[] {
  let card: Message | undefined;
  let at = begins;
  const post = async () => {
    card = await people[story.by].posts(wordsOf(story.line), story.form, VOICES);
  };
  const steps = story.steps.map((step) => {
    at += step.after * 60_000;
    return { at, happens: async () => void (card && (await take(stage, people[step.who], step, card))) };
  });
  return [{ at: begins, happens: post }, ...steps];
}

const VOTES = { issue: "rotating_light", inquiry: "speech_balloon", more: "thinking_face" } as const;

/** "2026-12-01", counted from the day on which the sandbox starts. */
function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

async function take({ slack }: Stage, someone: Someone, step: Step, card: Message): Promise<void> {
  switch (step.does) {
    case "claims":
      await someone.reactsWith(card, "eyes");
      return;
    case "joins":
      await someone.clicks(card, "같은 목소리");
      return;
    case "answers":
      await someone.says(VOICES, step.text, card);
      return;
    case "votes":
      await someone.reactsWith(card, VOTES[step.vote]);
      return;
    case "waits":
      await someone.picks(card, "기다리는 중");
      await someone.submits({ for_whom: step.forWhom, what: step.what, until: daysFromNow(step.days) });
      return;
    case "asks":
      await someone.picks(card, "물어보기");
      await someone.submits({ members: [CAST[step.whom].id], question: step.question });
      return;
    case "concludes":
      await someone.clicks(card, "결론 내기");
      await someone.submits({ outcome: step.outcome, cause: step.cause, reason: step.reason });
      return;
    case "tells": {
      const im = slack.state(someone.id).channels.find((channel) => channel.kind === "im");
      const telling = slack
        .messages(im?.id ?? "")
        .findLast((message) => JSON.stringify(message.blocks).includes(`"${TOLD}"`));
      if (telling) await someone.clicks(telling, "안내했어요");
    }
  }
}

const lines = new Map(
  readFileSync(new URL("./voc-ko.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .map(({ id, text }) => [id, text]),
);

function wordsOf(line: string): string {
  const words = lines.get(`voc-dev-${line}`);
  if (words === undefined) throw new Error(`no line ${line} in the seed`);
  return words;
}

/** The day number of the nth working day before `now`'s own day. */
function workingDayBefore(now: Date, n: number, calendar: WorkCalendar): number {
  let day = localDayNumberAt(now.getTime(), calendar.timeZone);
  for (let left = n; left > 0; ) {
    day -= 1;
    if (isWorkingDay(calendar, dateOfDayNumber(day))) left -= 1;
  }
  return day;
}
