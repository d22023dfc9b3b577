// Finds messages by their words, in the channels one can see.
import { type KeyboardEvent, useState } from "react";
import type { Message, PersonState } from "../../../protocol.ts";
import { plainString } from "../form/plain-string.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Floating } from "../ui/floating.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle, faceOf } from "../workspace/names.ts";
import { permalinkOf } from "../workspace/place.ts";

const MOST = 8;

export function Search() {
  const { state, words, follow } = useWs();
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLLabelElement | null>(null);
  const found = query.trim() === "" ? [] : findMessages(state, query.trim());

  const go = (message: Message) => {
    follow(permalinkOf(message.channelId, message.ts, message.threadTs));
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const first = found[0];
    if (event.key === "Enter" && !event.nativeEvent.isComposing && first) go(first);
  };

  return (
    <search className="search">
      <label ref={setAnchor}>
        <Icon name="search" size={16} />
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.searchIn(state.team.name)}
          value={query}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      {isOpen && anchor && query.trim() !== "" && (
        <Floating anchor={anchor} className="menu search-results" isAsWide onClose={() => setOpen(false)}>
          {found.length === 0 && <div className="menu-empty">{words.noResults}</div>}
          {found.map((message) => (
            <Result key={message.ts} message={message} onChoose={() => go(message)} />
          ))}
        </Floating>
      )}
    </search>
  );
}

function Result({ message, onChoose }: { message: Message; onChoose: () => void }) {
  const { state } = useWs();
  const face = faceOf(state, message.userId);
  const channel = state.channels.find((one) => one.id === message.channelId);
  return (
    <button type="button" className="menu-row" onClick={onChoose}>
      <Avatar face={face} size={24} />
      <span className="menu-label">
        <b>{face.name}</b> {plainString(message.text).slice(0, 120)}
      </span>
      <span className="menu-note">{channel && `#${channelTitle(state, channel)}`}</span>
    </button>
  );
}

function findMessages(state: PersonState, query: string): Message[] {
  const wanted = query.toLowerCase();
  const holds = (message: Message) =>
    message.text.toLowerCase().includes(wanted) || blockWords(message).toLowerCase().includes(wanted);
  return state.messages
    .filter((message) => !message.ephemeralFor && holds(message))
    .toReversed()
    .slice(0, MOST);
}

function blockWords(message: Message): string {
  const texts = JSON.stringify(message.blocks ?? []).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g);
  return [...texts].map((found) => found[1]).join(" ");
}
