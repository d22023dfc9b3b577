// Finds voices by their words, or by an order, phone or e-mail that was masked in them.
import { findVoices, findVoicesByText, type VoiceQuery } from "../../db/find-voices.ts";
import { findVoicesOfIdentifier, type IdentifierHash } from "../../db/identifier-hashes.ts";
import { findSettings } from "../../db/settings.ts";
import type { VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { PATTERN_KINDS } from "../../domain/settings/settings.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { openGate } from "../gate.ts";
import type { World } from "../world.ts";

export async function searchVoices(world: World, workspaceId: WorkspaceId, query: VoiceQuery): Promise<Voice[]> {
  const { prisma } = world;
  const gate = openGate(world, await findSettings(prisma, workspaceId, world.defaults));
  const text = gate.mask(query.text);
  const ids = new Set<VoiceId>();
  for (const each of [...gate.hashes, ...hashesOfBareNumber(world, text)]) {
    for (const id of await findVoicesOfIdentifier(prisma, workspaceId, each)) ids.add(id);
  }
  if (ids.size > 0) {
    const found = await findVoices(prisma, workspaceId, [...ids]);
    const fitting = found.filter((voice) => fits(voice, query));
    return fitting.sort(newestFirst(query)).slice(0, query.most);
  }
  return gate.kinds.length > 0 ? [] : findVoicesByText(prisma, workspaceId, { ...query, text });
}

/**
 * Who looks for "20261118-0012345" names no order: without a label, or a shape of the company's own, the gate knows no
 * number. So it is looked for as each of those that it may be.
 */
function hashesOfBareNumber(world: World, text: string): IdentifierHash[] {
  const isNumber = /^[A-Za-z0-9][A-Za-z0-9 _./#-]*$/.test(text.trim()) && /^(?:\D*\d){4}/.test(text);
  if (!isNumber) return [];
  const signs = text.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  return PATTERN_KINDS.map((kind) => ({ kind, hash: world.hash(`${kind}:${signs}`) }));
}

function newestFirst({ isRuled = false }: VoiceQuery): (one: Voice, other: Voice) => number {
  const timeOf = ({ ruling, postedAt }: Voice) => ((isRuled && ruling?.ruledAt) || postedAt).getTime();
  return (one, other) => timeOf(other) - timeOf(one);
}

function fits(voice: Voice, { isRuled = false, except }: VoiceQuery): boolean {
  return voice.withdrawnAt === null && voice.words !== "" && voice.id !== except && (!isRuled || voice.ruling !== null);
}

export async function readVoices(world: World, workspaceId: WorkspaceId, ids: readonly VoiceId[]): Promise<Voice[]> {
  return findVoices(world.prisma, workspaceId, ids);
}
