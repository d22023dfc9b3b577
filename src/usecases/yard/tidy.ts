// Throws away what serves nobody any more.
import { dropReceiptsBefore } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import { dropSnoozesBefore } from "../../db/snoozes.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import type { World } from "../world.ts";

/** Slack repeats a delivery within hours at most. */
const RECEIPTS_KEPT_MS = 7 * 24 * 3600 * 1000;

/** May run twice. */
export async function tidy(world: World, workspaceId: WorkspaceId): Promise<void> {
  const { prisma, defaults } = world;
  const now = world.clock();
  await dropReceiptsBefore(prisma, workspaceId, new Date(now.getTime() - RECEIPTS_KEPT_MS));
  const { calendar } = await findSettings(prisma, workspaceId, defaults);
  await dropSnoozesBefore(prisma, workspaceId, localDateOf(now, calendar.timeZone));
}
