// Takes words that are gone out of the digests that named a voice by them; all else in those stays as it was.
import type { KnownBlock } from "@slack/types";
import { findDelivery, type Place } from "../../db/deliveries.ts";
import { findWindowsOf } from "../../db/digest-windows.ts";
import { digestItemKey, digestKey } from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { Reader } from "../../slack/views/reader.ts";
import { voiceName } from "../../slack/views/voice-words.ts";
import { drawItem, readWindow } from "./draw-digest.ts";
import { showOnce } from "./post-once.ts";
import { cardUrlOf, type Stage } from "./stage.ts";

/** Those of about a month of working days. */
const WINDOWS_MOST = 20;

/** May run twice. */
export async function forgetInDigests(stage: Stage, voice: Voice, reader: Reader): Promise<void> {
  const { workspaceId, id } = voice;
  const url = await cardUrlOf(stage, workspaceId, id);
  for (const { windowId, need } of await findWindowsOf(stage.prisma, workspaceId, id, WINDOWS_MOST)) {
    const drawn = await readWindow(stage, workspaceId, windowId);
    const itemKey = digestItemKey(windowId, id);
    const item = await findDelivery(stage.prisma, { workspaceId, key: itemKey });
    if (item && drawn && !stage.channels.isAbsent(item.channelId)) {
      const said = await drawItem(stage, drawn, { voice, need });
      await showOnce(stage, { workspaceId, key: itemKey, ...item }, said);
    }
    const parent = await findDelivery(stage.prisma, { workspaceId, key: digestKey(windowId) });
    if (parent && url !== null && !stage.channels.isAbsent(parent.channelId)) {
      await forgetInParent(stage, parent, { url, name: voiceName(voice, reader) });
    }
  }
}

/** It lists voices as they were on that morning, which nothing here knows any more: so it is read back from Slack. */
async function forgetInParent(stage: Stage, { channelId, ts }: Place, gone: { url: string; name: string }) {
  const { chat, conversations } = stage.slack.background;
  const page = { channel: channelId, oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const message = (await conversations.history(page)).messages?.find((each) => each.ts === ts);
  const before = JSON.stringify(message?.blocks ?? []);
  const blocks: KnownBlock[] = JSON.parse(before, (_key, value) => {
    return typeof value === "string" ? renamed(value, gone) : value;
  });
  if (JSON.stringify(blocks) === before) return;
  await chat.update({ channel: channelId, ts, text: message?.text ?? "", blocks });
}

/** In "… <url|what it was called> …" what stands between bar and bracket. */
function renamed(text: string, { url, name }: { url: string; name: string }): string {
  const [first = "", ...others] = text.split(`<${url}|`);
  return [first, ...others.map((each) => name + each.slice(each.indexOf(">")))].join(`<${url}|`);
}
