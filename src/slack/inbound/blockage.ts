// Which of a week's blockages a button or a form is about.
import { z } from "zod";
import type { ChannelId, WindowId } from "../../domain/ids.ts";

const place = z.object({ windowId: z.uuid(), position: z.coerce.number().int().min(0) });

export interface BlockageMark {
  windowId: WindowId;
  position: number;
}

/** "<window>:<position>", maybe with more behind it; null for anything else. */
export function readBlockageMark(value: string | undefined): BlockageMark | null {
  const [windowId, position] = (value ?? "").split(":");
  const read = place.safeParse({ windowId, position }).data;
  return read ? { windowId: read.windowId as WindowId, position: read.position } : null;
}

/** What the form remembers: of which blockage it is, and in which channel it was asked for. */
export function writeStepMemory(value: string, channelId: ChannelId | undefined): string {
  return `${value}:${channelId ?? ""}`;
}

export function channelOfStepMemory(metadata: string): ChannelId | undefined {
  return (metadata.split(":")[2] || undefined) as ChannelId | undefined;
}
