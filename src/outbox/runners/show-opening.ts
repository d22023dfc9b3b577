// Posts the brief at an opening of work once, and from then on shows in it which of its voices have an answer.
import { isDeepStrictEqual } from "node:util";
import { type DigestWindow, findItems, findWindow, finishWindow } from "../../db/digest-windows.ts";
import { findVoices } from "../../db/find-voices.ts";
import { isNews } from "../../domain/calendar/openings.ts";
import { openingKey } from "../../domain/voice/delivery-keys.ts";
import { closedRefusal, isAnswered } from "../../domain/voice/voice.ts";
import { openingBrief } from "../../slack/views/opening-brief.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { lookFor, showOnce } from "./post-once.ts";
import { cardUrlsOf, everyoneOf, publicReader, type Stage, settingsOf, waitForWork } from "./stage.ts";

export async function showOpening(
  stage: Stage,
  { workspaceId, windowId }: JobPayloads["opening.show"],
): Promise<JobResult> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  if (!window || stage.channels.isAbsent(window.channelId)) return { kind: "done" };
  const post = { workspaceId, key: openingKey(windowId), channelId: window.channelId };
  const known = await lookFor(stage, post);
  if (!known && window.finishedAt) return { kind: "done" };
  const { said, isWorthSaying, calendar } = await draw(stage, window);
  if (!known) waitForWork(calendar, stage.clock());
  if (known || isWorthSaying) await showOnce(stage, { ...post, ...known }, said);
  if (!window.finishedAt) await finishWindow(stage.prisma, workspaceId, windowId, stage.clock());
  if (!known && !isWorthSaying) return { kind: "done" };
  // Two at once may end in the wrong order, so what stands now is looked at once more.
  const isNewest = isDeepStrictEqual((await draw(stage, window)).said, said);
  return isNewest ? { kind: "done" } : { kind: "again", afterSeconds: 0 };
}

/** It is not worth saying once all are answered, or the morning is over. */
async function draw(stage: Stage, { workspaceId, id, left, dueAt }: DigestWindow) {
  const items = await findItems(stage.prisma, workspaceId, id);
  const ids = items.map((item) => item.voiceId);
  const voices = await findVoices(stage.prisma, workspaceId, ids);
  const rules = await settingsOf(stage, workspaceId);
  const cardUrls = await cardUrlsOf(stage, workspaceId, ids);
  const reader = await publicReader(stage, workspaceId, [], everyoneOf(rules));
  const isWaiting = voices.some((voice) => closedRefusal(voice) === null && !isAnswered(voice));
  return {
    said: openingBrief({ voices, left, cardUrls, rules }, reader),
    isWorthSaying: (isWaiting || left > 0) && isNews(dueAt, rules.calendar, stage.clock()),
    calendar: rules.calendar,
  };
}
