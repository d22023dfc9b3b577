// The row of formatting buttons: they write Slack's own marks.
import { Icon, type IconName } from "../ui/icon.tsx";
import { useWords } from "../workspace/context.ts";

interface Props {
  onMark: (sign: string) => void;
  onPrefix: (sign: string) => void;
}

export function FormatBar({ onMark, onPrefix }: Props) {
  const words = useWords();
  const buttons: { label: string; icon?: IconName; letter?: string; run: () => void }[] = [
    { label: words.bold, letter: "B", run: () => onMark("*") },
    { label: words.italic, letter: "I", run: () => onMark("_") },
    { label: words.strike, letter: "S", run: () => onMark("~") },
    { label: words.quote, icon: "quote", run: () => onPrefix("> ") },
    { label: words.list, icon: "list", run: () => onPrefix("• ") },
    { label: words.code, icon: "code", run: () => onMark("`") },
  ];
  return (
    <div className="format-bar">
      {buttons.map(({ label, icon, letter, run }) => (
        <button
          key={label}
          type="button"
          className={`icon-button format-${letter ?? icon}`}
          aria-label={label}
          data-tip={label}
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        >
          {icon ? <Icon name={icon} size={16} /> : letter}
        </button>
      ))}
    </div>
  );
}
