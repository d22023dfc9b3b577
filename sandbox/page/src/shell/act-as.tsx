// Chooses whose eyes one sees the workspace with.
import { useState } from "react";
import { Avatar } from "../ui/avatar.tsx";
import { Floating } from "../ui/floating.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { faceOf } from "../workspace/names.ts";
import { PeopleList } from "./people-list.tsx";

export function ActAs() {
  const { state, words } = useWs();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { me } = state;
  return (
    <>
      <button
        type="button"
        ref={setAnchor}
        className="act-as"
        aria-label={words.actAs}
        aria-description={me.name}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        data-testid="act-as"
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar face={faceOf(state, me.id)} size={32} />
        <span className="act-as-who">
          <b>{me.name}</b>
          <small>{me.role}</small>
        </span>
        <Icon name="chevronDown" size={14} />
      </button>
      {isOpen && anchor && (
        <Floating anchor={anchor} className="people" onClose={() => setOpen(false)}>
          <div className="people-head">
            <b>{words.actAs}</b>
            <small>{words.actAsHint}</small>
          </div>
          <PeopleList onDone={() => setOpen(false)} />
        </Floating>
      )}
    </>
  );
}
