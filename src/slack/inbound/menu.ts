// What was chosen in a card's menu, and of which voice.
import type { VoiceId } from "../../domain/ids.ts";
import { MENU_ENTRIES, type MenuEntry } from "../action-ids.ts";
import { voiceId } from "./payload.ts";

export interface MenuChoice {
  entry: MenuEntry;
  voiceId: VoiceId;
}

/** Null for an entry that is no longer offered. */
export function readMenuChoice(value: string | undefined): MenuChoice | null {
  const [name, id] = (value ?? "").split(":");
  const entry = MENU_ENTRIES.find((each) => each === name);
  const voice = voiceId.safeParse(id).data;
  return entry && voice ? { entry, voiceId: voice } : null;
}
