// Brings a question to a team, in its channel; where the app is not in it, the asker hears so.
import { findDelivery } from "../../db/deliveries.ts";
import { findVoice, readHistory } from "../../db/voices.ts";
import { questionKey } from "../../domain/voice/delivery-keys.ts";
import { ABSENT_ERRORS } from "../../slack/channels.ts";
import { slackErrorOf } from "../../slack/client.ts";
import { unaskedNote } from "../../slack/views/private-notes.ts";
import { teamQuestion } from "../../slack/views/team-question.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { showOnce } from "./post-once.ts";
import { sayTo } from "./say-to.ts";
import { cardUrlOf, everyoneOf, privateReader, publicReader, type Stage, settingsOf } from "./stage.ts";

export async function askTeam(
  stage: Stage,
  { workspaceId, voiceId, version }: JobPayloads["question.ask"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const event = (await readHistory(stage.prisma, workspaceId, voiceId))[version - 1];
  if (!found || event?.kind !== "voice.asked_around" || event.question.channelId === null) return { kind: "done" };
  const { by } = event;
  const { channelId, question } = event.question;
  const cardUrl = await cardUrlOf(stage, workspaceId, voiceId);
  const key = questionKey(voiceId, version);
  const reader = await publicReader(stage, workspaceId, [by], everyoneOf(await settingsOf(stage, workspaceId)));
  try {
    await showOnce(
      stage,
      { workspaceId, key, channelId },
      teamQuestion(found.voice, { by, question, cardUrl }, reader),
    );
  } catch (error) {
    if (!ABSENT_ERRORS.includes(slackErrorOf(error) ?? "")) throw error;
    // It was asked, and the app has left the channel since.
    if (await findDelivery(stage.prisma, { workspaceId, key })) return { kind: "done" };
    const asker = await privateReader(stage, workspaceId, by);
    await sayTo(
      stage,
      { workspaceId, memberId: by, key: `${key}:absent` },
      unaskedNote(`<#${channelId}>`, cardUrl, asker),
    );
  }
  return { kind: "done" };
}
