// Throws away what serves nobody any more.
import { dropReceiptsBefore } from "../../db/receipts.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import type { World } from "../world.ts";

/** Slack repeats a delivery within hours at most. */
const RECEIPTS_KEPT_MS = 7 * 24 * 3600 * 1000;

/** May run twice. */
export async function tidy(world: World, workspaceId: WorkspaceId): Promise<void> {
  await dropReceiptsBefore(world.prisma, workspaceId, new Date(world.clock().getTime() - RECEIPTS_KEPT_MS));
}
