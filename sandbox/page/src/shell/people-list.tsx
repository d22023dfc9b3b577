// Everyone one can be, with their roles.
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Person } from "../../../protocol.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { faceOf } from "../workspace/names.ts";

export function PeopleList({ onDone }: { onDone: () => void }) {
  const { state, words } = useWs();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <div role="listbox" aria-label={words.actAs} ref={list} onKeyDown={onKeyDown} tabIndex={-1}>
      {state.people
        .filter((person) => !person.isDeactivated)
        .map((person) => (
          <PersonRow key={person.id} person={person} onDone={onDone} />
        ))}
    </div>
  );
}

function PersonRow({ person, onDone }: { person: Person; onDone: () => void }) {
  const { state, words, go } = useWs();
  const isMe = person.id === state.me.id;
  return (
    <div className="person-line">
      <button
        type="button"
        role="option"
        aria-selected={isMe}
        className="person-row"
        onClick={() => {
          go({ as: person.id, thread: null });
          onDone();
        }}
      >
        <Avatar face={faceOf(state, person.id)} size={28} />
        <span className="act-as-who">
          <b>{person.name}</b>
          <small>
            {person.role}
            {person.isAdmin && ` · ${words.admin}`}
          </small>
        </span>
        {isMe && <Icon name="check" size={16} />}
      </button>
      <a
        className="icon-button"
        href={`/?as=${person.id}`}
        target="_blank"
        rel="noopener"
        aria-label={words.openAsInNewWindow(person.name)}
        title={words.openAsInNewWindow(person.name)}
      >
        <Icon name="window" size={15} />
      </a>
    </div>
  );
}
