// How the two channels are named to people, and what is said when one is missing.
import type { ChannelState } from "../channels.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

/** For running text: the channel's mention, or words for one that nobody has set. */
export function channelMention(state: ChannelState, none: string): string {
  switch (state.kind) {
    case "ready":
      return `<#${state.channelId}>`;
    case "absent":
      return labelText(state.label);
    case "unset":
      return none;
  }
}

/** Null when all is well. */
export function voiceChannelTrouble(state: ChannelState, { words }: Reader): string | null {
  if (state.kind === "unset") return words("channel.voice_unset");
  return state.kind === "absent" ? words("channel.voice_absent", { channel: labelText(state.label) }) : null;
}

/** Null when all is well. */
export function plannerChannelTrouble(state: ChannelState, { words }: Reader): string | null {
  if (state.kind === "unset") return words("channel.planner_unset");
  return state.kind === "absent" ? words("channel.planner_absent", { channel: labelText(state.label) }) : null;
}

/** Where voices go, or why they don't. */
export function voiceChannelText(state: ChannelState, reader: Reader): string {
  return voiceChannelTrouble(state, reader) ?? reader.words("home.channel", { channel: channelMention(state, "") });
}

function labelText(label: string): string {
  return /^<#[A-Z0-9]+>$/.test(label) ? label : escapeMrkdwn(label);
}
