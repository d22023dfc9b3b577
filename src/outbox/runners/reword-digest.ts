// Makes a digest's parent name a voice by its words as they are now; all else in it stays as it was on its day.
import type { KnownBlock } from "@slack/types";
import { confirmDelivery, type Delivered } from "../../db/deliveries.ts";
import { type DigestWindow, findWindow, noteMentions } from "../../db/digest-windows.ts";
import { findVoice } from "../../db/voices.ts";
import type { SettingLanguage } from "../../domain/settings/settings.ts";
import { digestKey } from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { reworded } from "../../slack/views/reword.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { drawAlone } from "./post-once.ts";
import { cardUrlOf, everyoneOf, publicReader, type Stage, settingsOf } from "./stage.ts";

/** May run twice. */
export async function rewordDigest(
  stage: Stage,
  { workspaceId, windowId, voiceId }: JobPayloads["digest.reword"],
): Promise<JobResult> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  if (!window?.plan) return { kind: "done" };
  const { language } = window.plan;
  await drawAlone(stage, { workspaceId, key: digestKey(windowId) }, async (parent) => {
    const found = await findVoice(stage.prisma, workspaceId, voiceId);
    if (found) await reword(stage, { window, parent, language }, found.voice);
  });
  return { kind: "done" };
}

/** What stood there that day is nowhere but in Slack, so the message is read back. */
async function reword(
  stage: Stage,
  { window, parent, language }: { window: DigestWindow; parent: Delivered; language: SettingLanguage },
  voice: Voice,
): Promise<void> {
  const { workspaceId, id } = voice;
  const url = await cardUrlOf(stage, workspaceId, id);
  const audience = { ...everyoneOf(await settingsOf(stage, workspaceId)), language };
  const reader = await publicReader(stage, workspaceId, [], audience);
  const { channelId: channel, ts } = parent;
  const { chat, conversations } = stage.slack.background;
  const page = { channel, oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const message = (await conversations.history(page)).messages?.find((each) => each.ts === ts);
  const before = (message?.blocks ?? []) as KnownBlock[];
  const blocks = reworded(before, { voice, url }, reader);
  if (message && JSON.stringify(blocks) !== JSON.stringify(before)) {
    await chat.update({ channel, ts, text: message.text ?? "", blocks });
    // It is no drawing of ours any more that could be compared.
    await confirmDelivery(stage.prisma, { workspaceId, key: digestKey(window.id) }, parent, "");
  }
  await noteMentions(stage.prisma, window, [voice]);
}
