// What a post form carries with it from its opening to its submission. Slack keeps it: no text of anyone's is in it.
import { z } from "zod";
import type { ChannelId, MessageTs } from "../../domain/ids.ts";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";

const postMemory = z.object({
  /** Kinds the gate took out of the prefilled words, and keyed hashes of what may be matched again. */
  masked: z.array(z.string()).default([]),
  hashes: z.array(z.object({ kind: z.string(), hash: z.string() })).default([]),
  /** Where to answer the command that opened it. */
  respondTo: z.string().optional(),
  /** It was a private prompt's button, and the answer takes the prompt's place. */
  isPrompted: z.boolean().optional(),
  /** The channel of that command. */
  from: z.string().optional(),
  /** The message whose words stood in the form; the mark tells whether they still do. */
  origin: z.object({ channelId: z.string(), ts: z.string(), mark: z.string() }).optional(),
});

export interface PostMemory {
  masked: IdentifierKind[];
  hashes: { kind: string; hash: string }[];
  respondTo?: string | undefined;
  isPrompted?: boolean | undefined;
  from?: string | undefined;
  origin?: { channelId: ChannelId; ts: MessageTs; mark: string } | undefined;
}

/** Slack takes 3,000 characters; with these there are fewer than 2,500. */
const HASHES_MOST = 20;

export function writePostMemory(memory: PostMemory): string {
  const { masked, hashes } = memory;
  return JSON.stringify({ ...memory, masked: [...new Set(masked)], hashes: hashes.slice(0, HASHES_MOST) });
}

export function readPostMemory(metadata: string): PostMemory {
  try {
    return postMemory.parse(JSON.parse(metadata)) as PostMemory;
  } catch {
    return { masked: [], hashes: [] };
  }
}
