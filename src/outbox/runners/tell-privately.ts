// Direct messages to one member: the conclusion to pass on, and what the identifier gate took out.
import { findDelivery } from "../../db/deliveries.ts";
import { findVoice, readVersion } from "../../db/voices.ts";
import type { ChannelId, MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { conclusionKey, maskingKey } from "../../domain/voice/delivery-keys.ts";
import type { Said } from "../../slack/views/blocks.ts";
import { maskingNote } from "../../slack/views/masking-note.ts";
import { telling } from "../../slack/views/telling.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { showOnce } from "./post-once.ts";
import { cardUrlOf, NotYet, privateReader, type Stage } from "./stage.ts";

export async function tellConclusion(
  stage: Stage,
  { workspaceId, voiceId, memberId }: JobPayloads["conclusion.tell"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const voice = found?.voice;
  if (!voice) return { kind: "done" };
  const reader = await privateReader(stage, workspaceId, memberId, voice.conclusion ? [voice.conclusion.memberId] : []);
  const said = telling(voice, memberId, await cardUrlOf(stage, workspaceId, voiceId), reader);
  if (!said || (!voice.conclusion && !(await wasTold(stage, workspaceId, voiceId, memberId)))) return { kind: "done" };
  await sayTo(stage, { workspaceId, memberId, key: conclusionKey(voiceId, memberId) }, said);
  const newest = await readVersion(stage.prisma, workspaceId, voiceId);
  return newest > voice.version ? { kind: "again", afterSeconds: 0 } : { kind: "done" };
}

/** Who never heard of a conclusion need not hear that it fell. */
async function wasTold(stage: Stage, workspaceId: WorkspaceId, voiceId: VoiceId, memberId: MemberId): Promise<boolean> {
  return (await findDelivery(stage.prisma, { workspaceId, key: conclusionKey(voiceId, memberId) })) !== null;
}

/** The card's link belongs in it, so it waits a moment for the card; not for ever, and not for a missing channel. */
const CARD_AWAITED_MS = 10_000;

export async function tellMasking(
  stage: Stage,
  { workspaceId, voiceId, memberId, text, kinds }: JobPayloads["masking.tell"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  if (!found) return { kind: "done" };
  const url = await cardUrlOf(stage, workspaceId, voiceId);
  const age = stage.clock().getTime() - found.voice.postedAt.getTime();
  if (url === null && stage.channels.voice().kind === "ready" && age < CARD_AWAITED_MS) throw new NotYet(1);
  const reader = await privateReader(stage, workspaceId, memberId);
  await sayTo(stage, { workspaceId, memberId, key: maskingKey(voiceId, text) }, maskingNote(kinds, url, reader));
  return { kind: "done" };
}

async function sayTo(
  stage: Stage,
  to: { workspaceId: WorkspaceId; memberId: MemberId; key: string },
  said: Said,
): Promise<void> {
  const known = await findDelivery(stage.prisma, to);
  await showOnce(stage, { ...to, channelId: known?.channelId ?? (await openDirect(stage, to.memberId)) }, said);
}

async function openDirect(stage: Stage, memberId: MemberId): Promise<ChannelId> {
  const { channel } = await stage.slack.background.conversations.open({ users: memberId });
  if (!channel?.id) throw new Error("Slack opened a direct message without an id");
  return channel.id as ChannelId;
}
