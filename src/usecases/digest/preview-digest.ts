// What a digest would say now, for the one who asks; nothing of it is kept.
import { findCards, type Place } from "../../db/deliveries.ts";
import { readWaitFacts } from "../../db/digest-facts.ts";
import { countInNeed, findInNeed, readDigestContent } from "../../db/find-digest.ts";
import { readMonth } from "../../db/find-month.ts";
import { findVoices } from "../../db/find-voices.ts";
import { readWeek, type Week } from "../../db/find-week.ts";
import type { TimeWindow } from "../../domain/calendar/due-times.ts";
import { DAY_MS } from "../../domain/calendar/local-date.ts";
import { type Blockage, blockagesOf } from "../../domain/digest/blockages.ts";
import { type DigestContent, eachOnce, voicesIn } from "../../domain/digest/content.ts";
import { type DigestPlan, firstRhythm } from "../../domain/digest/digest.ts";
import { spanOf } from "../../domain/digest/due-windows.ts";
import { type MonthContent, voicesInMonth } from "../../domain/digest/month.ts";
import type { VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { World } from "../world.ts";
import { outlookOf } from "./digests.ts";

export type DigestPreview = { cards: ReadonlyMap<VoiceId, Place> } & (
  | {
      rhythm: "daily";
      day: string;
      content: DigestContent;
      /** Those that would have a reply, and for how many there would be no room. */
      voices: readonly Voice[];
      left: number;
    }
  | ({ rhythm: "weekly"; window: TimeWindow; blockages: readonly Blockage[]; related: readonly Voice[] } & Week)
  | { rhythm: "monthly"; window: TimeWindow; content: MonthContent; related: readonly Voice[] }
);

/** @param namesMost of the unanswered so many are named */
export async function previewDigest(
  world: World,
  workspaceId: WorkspaceId,
  plan: DigestPlan,
  namesMost: number,
): Promise<DigestPreview> {
  switch (firstRhythm(plan)) {
    case "daily":
      return previewDay(world, workspaceId, plan, namesMost);
    case "weekly":
      return previewWeek(world, workspaceId, plan);
    case "monthly":
      return previewMonth(world, workspaceId, plan);
  }
}

async function previewDay(world: World, workspaceId: WorkspaceId, plan: DigestPlan, namesMost: number) {
  const { prisma } = world;
  const outlook = await outlookOf(world, workspaceId, plan);
  const { now, today } = outlook;
  const voices = await findVoices(prisma, workspaceId, await findInNeed(prisma, outlook, { most: plan.itemsMost }));
  const left = Math.max(0, (await countInNeed(prisma, outlook)) - voices.length);
  const since = new Date(now.getTime() - DAY_MS);
  const content = await readDigestContent(prisma, outlook, { since, sections: plan.sections, namesMost });
  const cards = await cardsOf(world, workspaceId, [...voices, ...voicesIn(content)]);
  return { rhythm: "daily", content, voices, left, cards, day: today } as const;
}

async function previewWeek(world: World, workspaceId: WorkspaceId, plan: DigestPlan) {
  const { prisma } = world;
  const outlook = await outlookOf(world, workspaceId, plan);
  const { calendar, now } = outlook;
  const window = spanOf({ rhythm: "weekly", dueAt: now }, null, calendar.timeZone);
  const week = await readWeek(prisma, outlook, window);
  const blockages = blockagesOf(await readWaitFacts(prisma, outlook, window), calendar, window);
  const ids = blockages.flatMap(({ voiceIds }) => [...voiceIds]);
  const related = await findVoices(prisma, workspaceId, ids);
  const cards = await cardsOf(world, workspaceId, [...related, ...voicesIn(week.content)]);
  return { rhythm: "weekly", window, blockages, related, cards, ...week } as const;
}

async function previewMonth(world: World, workspaceId: WorkspaceId, plan: DigestPlan) {
  const { prisma } = world;
  const { calendar, now } = await outlookOf(world, workspaceId, plan);
  const window = spanOf({ rhythm: "monthly", dueAt: now }, null, calendar.timeZone);
  const content = await readMonth(prisma, { workspaceId, filter: plan.filter }, window);
  const named = voicesInMonth(content);
  const related = await findVoices(
    prisma,
    workspaceId,
    named.flatMap((voice) => otherVoicesIn(voice, [])),
  );
  const cards = await cardsOf(world, workspaceId, [...named, ...related]);
  return { rhythm: "monthly", window, content, related, cards } as const;
}

function cardsOf({ prisma }: World, workspaceId: WorkspaceId, voices: readonly Voice[]) {
  return findCards(
    prisma,
    workspaceId,
    eachOnce(voices).map((voice) => voice.id),
  );
}
