// Notes that a delivery was dealt with that changes nothing in the yard.
import { takeReceipt } from "../../db/receipts.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import type { World } from "../world.ts";

/** False when it was dealt with before. */
export async function takeDelivery(world: World, workspaceId: WorkspaceId, receipt: string): Promise<boolean> {
  return takeReceipt(world.prisma, workspaceId, receipt, world.clock());
}
