// Draws what stands in a digest: its parent as things are now, and the reply for one voice.
import { findBlockages } from "../../db/blockages.ts";
import { type DigestItem, type DigestWindow, findWindow, noteMentions } from "../../db/digest-windows.ts";
import { type Outlook, readDigestContent } from "../../db/find-digest.ts";
import { readMonth } from "../../db/find-month.ts";
import { readWeek } from "../../db/find-week.ts";
import type { TimeWindow } from "../../domain/calendar/due-times.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { eachOnce, voicesIn } from "../../domain/digest/content.ts";
import { calendarOf, type DigestPlan } from "../../domain/digest/digest.ts";
import { spanOf } from "../../domain/digest/due-windows.ts";
import { voicesInMonth } from "../../domain/digest/month.ts";
import type { MemberId, VoiceId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { Said } from "../../slack/views/blocks.ts";
import { digestItem } from "../../slack/views/digest-item.ts";
import { digestParent, sectionBlocks, UNANSWERED_NAMED } from "../../slack/views/digest-parent.ts";
import { monthlyPage } from "../../slack/views/monthly-page.ts";
import { type RelatedVoice, readerOf } from "../../slack/views/reader.ts";
import { weeklyDigest } from "../../slack/views/weekly-digest.ts";
import { cardUrlOf, cardUrlsOf, namesOf, publicReader, relatedVoices, type Stage, settingsOf } from "./stage.ts";

/** A digest's window, and when its people work. */
export interface DrawnWindow {
  window: DigestWindow;
  plan: DigestPlan;
  calendar: WorkCalendar;
}

/** Null for a window that is not there, or is no digest's. */
export async function readWindow(
  stage: Stage,
  workspaceId: WorkspaceId,
  windowId: WindowId,
): Promise<DrawnWindow | null> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  return window && drawnOf(window, await settingsOf(stage, workspaceId));
}

/** @param rules the workspace's */
export function drawnOf(window: DigestWindow, rules: Settings): DrawnWindow | null {
  const { plan } = window;
  return plan && { window, plan, calendar: calendarOf(plan, rules.calendar) };
}

interface Drawn {
  said: Said;
  /** The voices that it names. */
  named: readonly Voice[];
}

/** Draws it, and notes which voices it names before it is said. @param items how many replies it has */
export async function drawParent(stage: Stage, drawn: DrawnWindow, items: number): Promise<Said> {
  const { said, named } = await drawRhythm(stage, drawn, items);
  await noteMentions(stage.prisma, drawn.window, named);
  return said;
}

async function drawRhythm(stage: Stage, drawn: DrawnWindow, items: number): Promise<Drawn> {
  switch (drawn.window.rhythm) {
    case "weekly":
      return drawWeek(stage, drawn);
    case "monthly":
      return drawMonth(stage, drawn);
    default:
      return drawDay(stage, drawn, items);
  }
}

async function drawDay(stage: Stage, drawn: DrawnWindow, items: number): Promise<Drawn> {
  const { window, plan, calendar } = drawn;
  const since = window.since ?? window.dueAt;
  const sections = { since, sections: plan.sections, namesMost: UNANSWERED_NAMED };
  const content = await readDigestContent(stage.prisma, outlookOf(stage, drawn), sections);
  const makers = content.praise.flatMap((each) => each.makers);
  const promisers = content.waiting.voices.flatMap(({ promise }) => (promise ? [promise.memberId] : []));
  const reader = await readerOfDigest(stage, drawn, [...makers, ...promisers]);
  const named = voicesIn(content);
  const { id: windowId, name, left } = window;
  const cardUrls = await cardUrlsOf(stage, window.workspaceId, idsOf(named));
  const day = localDateOf(window.dueAt, calendar.timeZone);
  return {
    said: digestParent({ windowId, name, day, filter: plan.filter, content, items, left, cardUrls }, reader),
    named,
  };
}

function idsOf(voices: readonly Voice[]): VoiceId[] {
  return voices.map((voice) => voice.id);
}

/** Numbers of a week that is over stay as they are; what changes is who took a blockage on. */
async function drawWeek(stage: Stage, drawn: DrawnWindow): Promise<Drawn> {
  const { workspaceId, name, id } = drawn.window;
  const window = spanOfWindow(drawn);
  const { content, ...numbers } = await readWeek(stage.prisma, outlookOf(stage, drawn), window);
  const blockages = await findBlockages(stage.prisma, workspaceId, id);
  const people = blockages.flatMap(({ ownerId, stepById }) => [ownerId, stepById].filter((id) => id !== null));
  const voices = await relatedVoices(
    stage,
    workspaceId,
    blockages.flatMap((blockage) => [...blockage.voiceIds]),
  );
  const reader = { ...(await readerOfDigest(stage, drawn, people)), voices };
  const listed = voicesIn(content);
  const more = sectionBlocks({ content, cardUrls: await cardUrlsOf(stage, workspaceId, idsOf(listed)) }, reader);
  const said = weeklyDigest({ ...numbers, name, window, blockages, more }, reader);
  return { said, named: eachOnce([...listed, ...relatedIn(voices)]) };
}

function relatedIn(voices: ReadonlyMap<VoiceId, RelatedVoice>): Voice[] {
  return [...voices.values()].map(({ voice }) => voice);
}

async function drawMonth(stage: Stage, drawn: DrawnWindow): Promise<Drawn> {
  const { window, plan } = drawn;
  const { workspaceId, name } = window;
  const month = spanOfWindow(drawn);
  const content = await readMonth(stage.prisma, { workspaceId, filter: plan.filter }, month);
  const listed = voicesInMonth(content);
  const voices = await relatedVoices(
    stage,
    workspaceId,
    listed.flatMap((voice) => otherVoicesIn(voice, [])),
  );
  const reader = { ...(await readerOfDigest(stage, drawn, [])), voices };
  const cardUrls = await cardUrlsOf(stage, workspaceId, idsOf(listed));
  const said = monthlyPage({ name, window: month, content, cardUrls }, reader);
  return { said, named: eachOnce([...listed, ...relatedIn(voices)]) };
}

/** As it was planned. */
function spanOfWindow({ window, calendar }: DrawnWindow): TimeWindow {
  const { since, dueAt, rhythm } = window;
  const { until } = spanOf({ rhythm: rhythm === "opening" ? "daily" : rhythm, dueAt }, since, calendar.timeZone);
  return { from: since ?? dueAt, until };
}

/** As things are now, of what was there when the window was planned. */
function outlookOf(stage: Stage, { window, plan, calendar }: DrawnWindow): Outlook {
  const now = stage.clock();
  const today = localDateOf(now, calendar.timeZone);
  return { workspaceId: window.workspaceId, filter: plan.filter, calendar, now, today, asOf: window.plannedAt };
}

function readerOfDigest(stage: Stage, { window, plan, calendar }: DrawnWindow, ids: readonly MemberId[]) {
  return publicReader(stage, window.workspaceId, ids, { language: plan.language, timeZone: calendar.timeZone });
}

/** Draws the replies for one voice, of however many windows: what they share is read once. */
export async function itemDrawer(
  stage: Stage,
  voice: Voice,
): Promise<(drawn: DrawnWindow, need: DigestItem["need"]) => Said> {
  const { workspaceId, id } = voice;
  const names = await namesOf(stage, workspaceId, peopleIn(voice));
  const cardUrl = await cardUrlOf(stage, workspaceId, id);
  return ({ window, plan, calendar }, need) => {
    const { plannedAt: at } = window;
    const asked = { need, at, day: localDateOf(at, calendar.timeZone) };
    return digestItem({ voice, asked, cardUrl, calendar }, readerOf(plan.language, calendar.timeZone, names));
  };
}

function peopleIn(voice: Voice): MemberId[] {
  const others = [voice.promise, voice.conclusion].flatMap((each) => (each ? [each.memberId] : []));
  return [voice.reporterId, ...others, ...[...voice.listeners, ...voice.claims].map((each) => each.memberId)];
}
