// Draws one member's App Home.

import { voiceChannelText } from "../../slack/views/channel-text.ts";
import { home } from "../../slack/views/home.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { privateReader, type Stage } from "./stage.ts";

export async function showHome(stage: Stage, { workspaceId, memberId }: JobPayloads["home.show"]): Promise<JobResult> {
  const reader = await privateReader(stage, workspaceId, memberId);
  const view = home(voiceChannelText(stage.channels.voice(), reader), reader);
  await stage.slack.background.views.publish({ user_id: memberId, view });
  return { kind: "done" };
}
