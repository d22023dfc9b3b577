// One chosen thing in a multiple select.
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../workspace/context.ts";
import type { Choice } from "./choice.ts";

export function ChoiceToken({ choice, onRemove }: { choice: Choice; onRemove: () => void }) {
  const words = useWords();
  return (
    <span className="token">
      {choice.icon}
      <span>{choice.label}</span>
      <button
        type="button"
        aria-label={words.removeChoice(choice.label)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onRemove}
      >
        <Icon name="close" size={11} />
      </button>
    </span>
  );
}
