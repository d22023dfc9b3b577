// The message that became a voice was edited or deleted in Slack: the copy follows.
import { findFollowedOrigins, findVoicesOfOrigin } from "../../db/find-voices.ts";
import type { ChannelId, MemberId, MessageTs, WorkspaceId } from "../../domain/ids.ts";
import { SETTING_LANGUAGES, type Settings } from "../../domain/settings/settings.ts";
import { accepted } from "../../domain/voice/decision.ts";
import { decideOriginDeleted, decideOriginEdited } from "../../domain/voice/edit.ts";
import { fittingWords } from "../../domain/voice/post.ts";
import { openGate } from "../gate.ts";
import type { World } from "../world.ts";
import { changeVoiceInBackground } from "./change-voice.ts";

export interface OriginChange {
  workspaceId: WorkspaceId;
  channelId: ChannelId;
  ts: MessageTs;
  by: MemberId;
  receipt: string;
}

/**
 * A message without any words left is as good as deleted.
 *
 * @param words what the message says now, as plain text; where they are not followed, they are not even looked at
 * @param onlyVerbatim no news, but what stands there now: of words that are not followed there is nothing to say
 */
export async function followEdit(
  world: World,
  change: OriginChange,
  words: string,
  { onlyVerbatim = false } = {},
): Promise<void> {
  if (words.trim() === "") return followDeletion(world, change);
  for (const wish of await wishesOf(world, change)) {
    await changeVoiceInBackground(world, wish, (voice, { now, gate, settings }) => {
      const isVerbatim = voice.origin?.isVerbatim === true;
      if (onlyVerbatim && (!isVerbatim || isMaskedAs(voice.words, words, { world, settings }))) return accepted();
      return decideOriginEdited(voice, isVerbatim ? fittingWords(gate.mask(words)) : "", change.by, now);
    });
  }
}

/** In whichever language: that of the masks may have been changed since, and nobody edited anything. */
function isMaskedAs(kept: string, words: string, { world, settings }: { world: World; settings: Settings }): boolean {
  return SETTING_LANGUAGES.some((language) => {
    return fittingWords(openGate(world, { ...settings, language }).mask(words)) === kept;
  });
}

export async function followDeletion(world: World, change: OriginChange): Promise<void> {
  for (const wish of await wishesOf(world, change)) {
    await changeVoiceInBackground(world, wish, (voice, { now }) => decideOriginDeleted(voice, change.by, now));
  }
}

/** The messages whose words stand in voices as they were said: an event about one of them may have been missed. */
export async function readFollowedOrigins(
  world: World,
  workspaceId: WorkspaceId,
  most: number,
): Promise<{ channelId: ChannelId; ts: MessageTs }[]> {
  return findFollowedOrigins(world.prisma, workspaceId, most);
}

async function wishesOf(world: World, change: OriginChange) {
  const { workspaceId, by, receipt } = change;
  const ids = await findVoicesOfOrigin(world.prisma, workspaceId, change);
  return ids.map((voiceId) => ({ workspaceId, voiceId, by, receipt: `${receipt}:${voiceId}` }));
}
