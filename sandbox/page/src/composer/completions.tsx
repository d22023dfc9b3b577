// What the composer offers while one types: commands after /, people after @, channels after #, emoji after :.
import type { ReactNode } from "react";
import type { PersonState } from "../../../protocol.ts";
import { EmojiIcon } from "../emoji/emoji.tsx";
import { charOf, findEmoji } from "../emoji/emoji-list.ts";
import { AppSign, Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { faceOf } from "../workspace/names.ts";

export interface Completion {
  key: string;
  icon: ReactNode;
  label: string;
  hint?: string;
  note?: string;
  /** Replaces the text from `from` to the caret. */
  insert: string;
}

export interface Offer {
  kind: "command" | "person" | "channel" | "emoji";
  from: number;
  completions: Completion[];
}

const MOST = 8;

export function offerFor(state: PersonState, before: string): Offer | null {
  const command = /^\/[^\s/]*$/.exec(before);
  if (command) return nonEmpty({ kind: "command", from: 0, completions: commandsFor(state, command[0]) });
  const word = /(?:^|\s)([@#:])([^\s@#:]*)$/u.exec(before);
  if (!word) return null;
  const [, sign = "", wanted = ""] = word;
  const from = before.length - wanted.length - 1;
  if (sign === "@") return nonEmpty({ kind: "person", from, completions: peopleFor(state, wanted) });
  if (sign === "#") return nonEmpty({ kind: "channel", from, completions: channelsFor(state, wanted) });
  if (wanted.length < 2) return null;
  return nonEmpty({ kind: "emoji", from, completions: emojiFor(wanted) });
}

function nonEmpty(offer: Offer): Offer | null {
  return offer.completions.length > 0 ? offer : null;
}

function commandsFor(state: PersonState, typed: string): Completion[] {
  return state.commands
    .filter((one) => one.command.startsWith(typed))
    .map((one) => ({
      key: one.command,
      icon: (
        <span className="app-sign">
          <AppSign />
        </span>
      ),
      label: one.command,
      hint: one.usageHint,
      note: one.description,
      insert: `${one.command} `,
    }));
}

function peopleFor(state: PersonState, wanted: string): Completion[] {
  const active = state.people.filter((person) => !person.isDeactivated);
  const ids = [...active.map((person) => person.id), state.app.botUserId];
  return ids
    .map((id) => faceOf(state, id))
    .filter((face) => face.name.toLowerCase().includes(wanted.toLowerCase()))
    .slice(0, MOST)
    .map((face) => ({
      key: face.id,
      icon: <Avatar face={face} size={20} />,
      label: face.name,
      note: state.people.find((person) => person.id === face.id)?.role ?? "",
      insert: `@${face.name} `,
    }));
}

function channelsFor(state: PersonState, wanted: string): Completion[] {
  return state.channels
    .filter((channel) => channel.kind !== "im" && channel.name.includes(wanted))
    .slice(0, MOST)
    .map((channel) => ({
      key: channel.id,
      icon: <Icon name={channel.kind === "private" ? "lock" : "hash"} size={16} />,
      label: channel.name,
      insert: `#${channel.name} `,
    }));
}

function emojiFor(wanted: string): Completion[] {
  return findEmoji(wanted)
    .slice(0, MOST)
    .map((emoji) => ({
      key: emoji.name,
      icon: <EmojiIcon name={emoji.name} />,
      label: `:${emoji.name}:`,
      insert: `${charOf(emoji.name) ? `:${emoji.name}:` : ""} `,
    }));
}
