// The message that became a voice was edited or deleted in Slack: the copy follows.
import { findVoicesOfOrigin } from "../../db/find-voices.ts";
import type { ChannelId, MemberId, MessageTs, WorkspaceId } from "../../domain/ids.ts";
import { decideOriginDeleted, decideOriginEdited } from "../../domain/voice/edit.ts";
import type { World } from "../world.ts";
import { changeVoice } from "./change-voice.ts";

export interface OriginChange {
  workspaceId: WorkspaceId;
  channelId: ChannelId;
  ts: MessageTs;
  by: MemberId;
  receipt: string;
}

/** @param words what the message says now, as plain text; where they are not followed, they are not even looked at */
export async function followEdit(world: World, change: OriginChange, words: string): Promise<void> {
  for (const wish of await wishesOf(world, change)) {
    await changeVoice(world, wish, (voice, { now, gate }) => {
      return decideOriginEdited(voice, voice.origin?.isVerbatim ? gate.mask(words) : "", change.by, now);
    });
  }
}

export async function followDeletion(world: World, change: OriginChange): Promise<void> {
  for (const wish of await wishesOf(world, change)) {
    await changeVoice(world, wish, (voice, { now }) => decideOriginDeleted(voice, change.by, now));
  }
}

async function wishesOf(world: World, change: OriginChange) {
  const { workspaceId, by, receipt } = change;
  const ids = await findVoicesOfOrigin(world.prisma, workspaceId, change);
  return ids.map((voiceId) => ({ workspaceId, voiceId, by, receipt: `${receipt}:${voiceId}` }));
}
