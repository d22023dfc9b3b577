// Marks cards for the sweep when what they say has changed though their voices have not.
import { markUnansweredStale } from "../../db/unanswered.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import type { Stage } from "./stage.ts";

const PORTION = 1_000;

export async function redrawCards(stage: Stage, { workspaceId }: JobPayloads["cards.redraw"]): Promise<JobResult> {
  const marked = await markUnansweredStale(stage.prisma, workspaceId, PORTION);
  return marked < PORTION ? { kind: "done" } : { kind: "again", afterSeconds: 0 };
}
