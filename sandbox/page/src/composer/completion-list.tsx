// The list above the composer.
import { useWords } from "../workspace/context.ts";
import type { Completion, Offer } from "./completions.tsx";

interface Props {
  id: string;
  offer: Offer;
  at: number;
  onPick: (completion: Completion) => void;
}

export function CompletionList({ id, offer, at, onPick }: Props) {
  const words = useWords();
  const isCommand = offer.kind === "command";
  return (
    <div className={`completions ${isCommand ? "commands" : ""}`} role="listbox" id={id} aria-label={words.commands}>
      {offer.completions.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text box handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and names the active option
        <div
          key={one.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={index === at ? "completion active" : "completion"}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(one)}
        >
          {one.icon}
          <span className="completion-main">
            <b>{one.label}</b>
            {one.hint && <span className="completion-hint">{one.hint}</span>}
            {isCommand && <small>{one.note}</small>}
          </span>
          {!isCommand && one.note && <span className="completion-note">{one.note}</span>}
        </div>
      ))}
    </div>
  );
}
