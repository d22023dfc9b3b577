// Draws what stands in a digest: its parent as things are now, and the reply for one voice.
import { findBlockages } from "../../db/blockages.ts";
import { readNumberFacts } from "../../db/digest-facts.ts";
import { type DigestItem, type DigestWindow, findWindow } from "../../db/digest-windows.ts";
import { findDigest } from "../../db/digests.ts";
import { readDigestContent } from "../../db/find-digest.ts";
import { readMonth } from "../../db/find-month.ts";
import type { TimeWindow } from "../../domain/calendar/due-times.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { keptCalendar, type WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { type DigestContent, voiceIdsIn } from "../../domain/digest/content.ts";
import { calendarOf, type Digest, type DigestSection } from "../../domain/digest/digest.ts";
import { spanOf } from "../../domain/digest/due-windows.ts";
import { weekNumbers, windowBefore } from "../../domain/digest/numbers.ts";
import type { MemberId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { Said } from "../../slack/views/blocks.ts";
import { digestItem } from "../../slack/views/digest-item.ts";
import { digestParent, sectionBlocks, UNANSWERED_NAMED } from "../../slack/views/digest-parent.ts";
import { monthlyPage } from "../../slack/views/monthly-page.ts";
import { weeklyDigest } from "../../slack/views/weekly-digest.ts";
import { cardUrlOf, cardUrlsOf, everyoneOf, publicReader, relatedVoices, type Stage, settingsOf } from "./stage.ts";

/** A digest's window, the digest that it is one of, and when its people work. */
export interface DrawnWindow {
  window: DigestWindow;
  digest: Digest;
  calendar: WorkCalendar;
  /** The workspace's. */
  rules: Settings;
}

/** Null as for `readDigestOf`. */
export async function readWindow(
  stage: Stage,
  workspaceId: WorkspaceId,
  windowId: WindowId,
): Promise<DrawnWindow | null> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  return window && readDigestOf(stage, window);
}

/** Null for a window whose digest is gone, or that is no digest's. */
export async function readDigestOf(stage: Stage, window: DigestWindow): Promise<DrawnWindow | null> {
  const { workspaceId, digestId } = window;
  const digest = digestId && (await findDigest(stage.prisma, workspaceId, digestId));
  if (!digest) return null;
  const rules = await settingsOf(stage, workspaceId);
  return { window, digest, rules, calendar: keptCalendar(calendarOf(digest.plan, rules.calendar)) };
}

/** @param items how many replies it has */
export async function drawParent(stage: Stage, drawn: DrawnWindow, items: number): Promise<Said> {
  switch (drawn.window.rhythm) {
    case "weekly":
      return drawWeek(stage, drawn);
    case "monthly":
      return drawMonth(stage, drawn);
    default:
      return drawDay(stage, drawn, items);
  }
}

async function drawDay(stage: Stage, drawn: DrawnWindow, items: number): Promise<Said> {
  const { window, digest, calendar } = drawn;
  const content = await readContent(stage, drawn, digest.plan.sections);
  const makers = content.praise.flatMap((each) => each.makers);
  const reader = await readerOfDigest(stage, drawn, makers);
  const cardUrls = await cardUrlsOf(stage, window.workspaceId, voiceIdsIn(content));
  const day = localDateOf(window.dueAt, calendar.timeZone);
  return digestParent(
    { windowId: window.id, name: digest.name, day, content, items, left: window.left, cardUrls },
    reader,
  );
}

/** What no week may forget, however small. */
const ALWAYS_IN_A_WEEK = ["small", "accessibility"] as const;

/** Numbers of a week that is over stay as they are; what changes is who took a blockage on. */
async function drawWeek(stage: Stage, drawn: DrawnWindow): Promise<Said> {
  const { window, digest, calendar } = drawn;
  const { workspaceId } = window;
  const scope = { workspaceId, filter: digest.plan.filter };
  const week = spanOfWindow(drawn);
  const before = windowBefore(week);
  const facts = await readNumberFacts(stage.prisma, scope, { from: before.from, until: week.until });
  const blockages = await findBlockages(stage.prisma, workspaceId, window.id);
  const content = await readContent(stage, drawn, ALWAYS_IN_A_WEEK);
  const people = blockages.flatMap(({ ownerId, stepById }) => [ownerId, stepById].filter((id) => id !== null));
  const voices = await relatedVoices(
    stage,
    workspaceId,
    blockages.flatMap((blockage) => [...blockage.voiceIds]),
  );
  const reader = { ...(await readerOfDigest(stage, drawn, people)), voices };
  const more = sectionBlocks({ content, cardUrls: await cardUrlsOf(stage, workspaceId, voiceIdsIn(content)) }, reader);
  const numbers = { week: weekNumbers(facts, calendar, week), before: weekNumbers(facts, calendar, before) };
  return weeklyDigest({ ...numbers, name: digest.name, window: week, blockages, more }, reader);
}

async function drawMonth(stage: Stage, drawn: DrawnWindow): Promise<Said> {
  const { window, digest } = drawn;
  const { workspaceId } = window;
  const month = spanOfWindow(drawn);
  const content = await readMonth(stage.prisma, { workspaceId, filter: digest.plan.filter }, month);
  const { decided, missed, accessibility, promised } = content;
  const named = [decided, missed, accessibility, promised].flatMap((some) => some.voices);
  const voices = await relatedVoices(
    stage,
    workspaceId,
    named.flatMap((voice) => otherVoicesIn(voice, [])),
  );
  const reader = { ...(await readerOfDigest(stage, drawn, [])), voices };
  const ids = named.map((voice) => voice.id);
  const cardUrls = await cardUrlsOf(stage, workspaceId, ids);
  return monthlyPage({ name: digest.name, window: month, content, cardUrls }, reader);
}

/** As it was planned. */
function spanOfWindow({ window, calendar }: DrawnWindow): TimeWindow {
  const { since, dueAt, rhythm } = window;
  const { until } = spanOf({ rhythm: rhythm === "opening" ? "daily" : rhythm, dueAt }, since, calendar.timeZone);
  return { from: since ?? dueAt, until };
}

/** As things are now, of what was there when the window was planned. */
async function readContent(
  stage: Stage,
  { window, digest, calendar }: DrawnWindow,
  sections: readonly DigestSection[],
): Promise<DigestContent> {
  const { workspaceId, plannedAt, since, dueAt } = window;
  const now = stage.clock();
  const today = localDateOf(now, calendar.timeZone);
  const outlook = { workspaceId, filter: digest.plan.filter, calendar, now, today, asOf: plannedAt };
  return readDigestContent(stage.prisma, outlook, { since: since ?? dueAt, sections, namesMost: UNANSWERED_NAMED });
}

function readerOfDigest(stage: Stage, { window, digest, calendar }: DrawnWindow, ids: readonly MemberId[]) {
  const own = { language: digest.plan.language, timeZone: calendar.timeZone };
  return publicReader(stage, window.workspaceId, ids, own);
}

/** In the language of its digest, with the workspace's working time. */
export async function drawItem(
  stage: Stage,
  { digest, rules }: Pick<DrawnWindow, "digest" | "rules">,
  { voice, need }: { voice: Voice; need: DigestItem["need"] },
): Promise<Said> {
  const { workspaceId } = voice;
  const audience = { ...everyoneOf(rules), language: digest.plan.language };
  const reader = await publicReader(stage, workspaceId, peopleIn(voice), audience);
  const cardUrl = await cardUrlOf(stage, workspaceId, voice.id);
  return digestItem({ voice, need, cardUrl, now: stage.clock(), calendar: rules.calendar }, reader);
}

function peopleIn(voice: Voice): MemberId[] {
  const others = [voice.promise, voice.conclusion].flatMap((each) => (each ? [each.memberId] : []));
  return [voice.reporterId, ...others, ...[...voice.listeners, ...voice.claims].map((each) => each.memberId)];
}
