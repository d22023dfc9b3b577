// Three lines on how to try the app, until they are dismissed.
import { useState } from "react";
import { useWs } from "../workspace/context.ts";
import { recall, remember } from "../workspace/remember.ts";

export function FirstVisit() {
  const { words, go, suggest, state } = useWs();
  const [isShown, setShown] = useState(() => recall("hints") !== "done");
  if (!isShown) return null;

  const tryIt = () => {
    const first = state.channels.find((one) => one.kind !== "im" && one.memberIds.includes(state.me.id));
    go({ ...(first && { channel: first.id }), tab: "messages", thread: null, pane: "main" });
    suggest(words.hints[0]?.[1] ?? "");
  };
  return (
    <aside className="first-visit" aria-label={words.hintTitle}>
      <b>{words.hintTitle}</b>
      <p>{words.hintBody}</p>
      <ol>
        {words.hints.map(([before, key, after]) => (
          <li key={key}>
            {before}
            <em>{key}</em>
            {after}
          </li>
        ))}
      </ol>
      <div className="first-visit-buttons">
        <button type="button" onClick={tryIt}>
          {words.hintTry}
        </button>
        <button
          type="button"
          onClick={() => {
            remember("hints", "done");
            setShown(false);
          }}
        >
          {words.hintDone}
        </button>
      </div>
    </aside>
  );
}
