// Once a minute: asks the database what is due. Nothing rests on a tick being on time; each asks anew.
import type { ChannelId, WorkspaceId } from "../domain/ids.ts";
import { apart, type Failure } from "../usecases/apart.ts";
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

/**
 * A step that fails keeps none of the others from its turn.
 *
 * @param minute counts the ticks of this process from 0, which is its start. May run on many replicas at once.
 */
export async function tick(
  world: World,
  { workspaceId, plannerChannel, voiceChannel }: TickInput,
  minute: number,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const step = (what: string, work: () => unknown) => apart(failures, what, work);
  if (plannerChannel) await step("first digest", () => giveFirstDigest(world, workspaceId, plannerChannel));
  // A pause whose day has come asks first: from then on its voice needs someone.
  await step("days", () => keepDays(world, workspaceId));
  await step("digests", async () => failures.push(...(await planDueDigests(world, workspaceId))));
  if (voiceChannel) await step("opening", () => planOpening(world, workspaceId, voiceChannel));
  await step("reminders", () => remindTellers(world, workspaceId));
  await step("rulings", () => ruleByTime(world, workspaceId));
  await step("apps", () => handBackFromApps(world, workspaceId));
  await step("rings", () => widenRings(world, workspaceId));
  await step("sweep", () => heal(world, workspaceId));
  if (minute % RECONCILE_EVERY_MINUTES === 0) {
    await step("reconciliation", () => askForReconciliation(world, workspaceId));
  }
  if (minute % TIDY_EVERY_MINUTES === 0) await step("tidying", () => tidy(world, workspaceId));
  return failures;
}
