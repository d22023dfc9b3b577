// Once a minute: asks the database what is due. Nothing rests on a tick being on time; each asks anew.
import type { ChannelId, WorkspaceId } from "../domain/ids.ts";
import { giveFirstDigest, planDueDigests } from "../usecases/digest/plan-digest.ts";
import { planOpening } from "../usecases/digest/plan-opening.ts";
import { widenRings } from "../usecases/ring/widen-rings.ts";
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
  /** The channel that the environment names for planners; null as long as the app is not in it. */
  plannerChannel: ChannelId | null;
  /** Where cards appear; null as long as the app is not in it. */
  voiceChannel: ChannelId | null;
}

const RECONCILE_EVERY_MINUTES = 10;
const TIDY_EVERY_MINUTES = 24 * 60;

/** @param minute counts the ticks of this process from 0, which is its start. May run on many replicas at once. */
export async function tick(
  world: World,
  { workspaceId, plannerChannel, voiceChannel }: TickInput,
  minute: number,
): Promise<void> {
  if (plannerChannel) await giveFirstDigest(world, workspaceId, plannerChannel);
  // A pause whose day has come asks first: from then on its voice needs someone.
  await keepDays(world, workspaceId);
  await planDueDigests(world, workspaceId);
  if (voiceChannel) await planOpening(world, workspaceId, voiceChannel);
  await remindTellers(world, workspaceId);
  await ruleByTime(world, workspaceId);
  await handBackFromApps(world, workspaceId);
  await widenRings(world, workspaceId);
  await heal(world, workspaceId);
  if (minute % RECONCILE_EVERY_MINUTES === 0) await askForReconciliation(world, workspaceId);
  if (minute % TIDY_EVERY_MINUTES === 0) await tidy(world, workspaceId);
}
