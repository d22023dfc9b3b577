// Finds voices by their words, or by an order, phone or e-mail that was masked in them.
import { findVoices, findVoicesByText, type VoiceQuery } from "../../db/find-voices.ts";
import { findVoicesOfIdentifier } from "../../db/identifier-hashes.ts";
import { findSettings } from "../../db/settings.ts";
import type { VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { openGate } from "../gate.ts";
import type { World } from "../world.ts";

export async function searchVoices(world: World, workspaceId: WorkspaceId, query: VoiceQuery): Promise<Voice[]> {
  const { prisma } = world;
  const gate = openGate(world, await findSettings(prisma, workspaceId, world.defaults));
  const text = gate.mask(query.text);
  const ids: VoiceId[] = [];
  for (const each of gate.hashes) ids.push(...(await findVoicesOfIdentifier(prisma, workspaceId, each)));
  if (ids.length > 0) return (await findVoices(prisma, workspaceId, ids)).filter((voice) => fits(voice, query));
  return gate.kinds.length > 0 ? [] : findVoicesByText(prisma, workspaceId, { ...query, text });
}

function fits(voice: Voice, { isRuled = false, except }: VoiceQuery): boolean {
  return voice.withdrawnAt === null && voice.id !== except && (!isRuled || voice.ruling !== null);
}

export async function readVoices(world: World, workspaceId: WorkspaceId, ids: readonly VoiceId[]): Promise<Voice[]> {
  return findVoices(world.prisma, workspaceId, ids);
}
