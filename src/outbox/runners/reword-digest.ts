// Makes a digest's parent name a voice by its words as they are now; all else in it stays as it was on its day.
import type { KnownBlock } from "@slack/types";
import { confirmDelivery, findDelivery } from "../../db/deliveries.ts";
import { findWindow, noteMentions } from "../../db/digest-windows.ts";
import { findVoice } from "../../db/voices.ts";
import { digestKey } from "../../domain/voice/delivery-keys.ts";
import { reworded } from "../../slack/views/reword.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { cardUrlOf, everyoneOf, publicReader, type Stage, settingsOf } from "./stage.ts";

/** May run twice. What stood there that day is nowhere but in Slack, so the message is read back. */
export async function rewordDigest(
  stage: Stage,
  { workspaceId, windowId, voiceId }: JobPayloads["digest.reword"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  const key = digestKey(windowId);
  const parent = await findDelivery(stage.prisma, { workspaceId, key });
  if (!found || !window?.plan || !parent || stage.channels.isAbsent(parent.channelId)) return { kind: "done" };
  const { voice } = found;
  const url = await cardUrlOf(stage, workspaceId, voiceId);
  const audience = { ...everyoneOf(await settingsOf(stage, workspaceId)), language: window.plan.language };
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
    await confirmDelivery(stage.prisma, { workspaceId, key }, parent, "");
  }
  await noteMentions(stage.prisma, window, [voice]);
  return { kind: "done" };
}
