// Once a minute: asks the database what is due. Nothing rests on a tick being on time; each asks anew.
import type { WorkspaceId } from "../domain/ids.ts";
import { type DigestTarget, planDueDigest } from "../usecases/digest/plan-digest.ts";
import { handBackFromApps } from "../usecases/voice/claim-voice.ts";
import { keepDays } from "../usecases/voice/pause-voice.ts";
import { remindTellers } from "../usecases/voice/remind-tellers.ts";
import { ruleByTime } from "../usecases/voice/rule-voice.ts";
import type { World } from "../usecases/world.ts";
import { askForReconciliation } from "../usecases/yard/ask-for.ts";
import { heal } from "../usecases/yard/heal.ts";
import { tidy } from "../usecases/yard/tidy.ts";

export interface TickInput {
  workspaceId: WorkspaceId;
  /** Null as long as there is no planner channel to post in. */
  digest: DigestTarget | null;
}

const RECONCILE_EVERY_MINUTES = 10;
const TIDY_EVERY_MINUTES = 24 * 60;

/** @param minute counts the ticks of this process from 0, which is its start. May run on many replicas at once. */
export async function tick(world: World, { workspaceId, digest }: TickInput, minute: number): Promise<void> {
  if (digest) await planDueDigest(world, digest);
  await keepDays(world, workspaceId);
  await remindTellers(world, workspaceId);
  await ruleByTime(world, workspaceId);
  await handBackFromApps(world, workspaceId);
  await heal(world, workspaceId);
  if (minute % RECONCILE_EVERY_MINUTES === 0) await askForReconciliation(world, workspaceId);
  if (minute % TIDY_EVERY_MINUTES === 0) await tidy(world, workspaceId);
}
