// Names and faces for ids.
import type { Channel, Message, PersonState } from "../../../protocol.ts";

export interface Face {
  id: string;
  name: string;
  color: string;
  isApp: boolean;
}

export function faceOf(state: PersonState, userId: string): Face {
  if (userId === state.app.botUserId) return { id: userId, name: state.app.name, color: "#2f5d50", isApp: true };
  const person = state.people.find((one) => one.id === userId);
  return { id: userId, name: person?.name ?? userId, color: person?.color ?? "#868686", isApp: false };
}

/** A channel's name as shown, without #. */
export function channelTitle(state: PersonState, channel: Channel): string {
  return channel.kind === "im" ? faceOf(state, otherSide(state, channel)).name : channel.name;
}

/** The person or app on the other side of a direct message; the channel's name may be either side's id. */
export function otherSide(state: PersonState, channel: Channel): string {
  return [...channel.memberIds, channel.name].find((id) => id !== state.me.id) ?? state.app.botUserId;
}

export function isAppChannel(state: PersonState, channel: Channel): boolean {
  return channel.kind === "im" && otherSide(state, channel) === state.app.botUserId;
}

/** Replies stay in their thread unless they were also sent to the channel. */
export function isInTimeline(message: Message): boolean {
  return !message.threadTs || message.threadTs === message.ts || message.subtype === "thread_broadcast";
}

export function firstSyllable(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? "?";
}
