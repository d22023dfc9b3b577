// Reads a page of the answer ledger.
import { countUnanswered, findUnanswered } from "../../db/unanswered.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import { type LedgerPage, lastPage, PAGE_SIZE } from "../../domain/voice/ledger.ts";
import type { World } from "../world.ts";

/** A page that is no longer there is the last one. */
export async function readLedger(world: World, workspaceId: WorkspaceId, wanted: number): Promise<LedgerPage> {
  const count = await countUnanswered(world.prisma, workspaceId);
  const page = Math.min(wanted, lastPage(count));
  const slice = { skip: page * PAGE_SIZE, take: PAGE_SIZE };
  return { voices: await findUnanswered(world.prisma, workspaceId, slice), page, count };
}
