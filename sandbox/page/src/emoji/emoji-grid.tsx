// The emoji to pick from, under the names of their groups.
import { useWords } from "../workspace/context.ts";
import { charOf, type Emoji } from "./emoji-list.ts";

interface Props {
  emoji: Emoji[];
  isGrouped: boolean;
  nameOf: (emoji: Emoji) => string;
  onPick: (name: string) => void;
  onHover: (name: string | null) => void;
}

export function EmojiGrid({ emoji, isGrouped, ...cells }: Props) {
  const words = useWords();
  const groups = isGrouped ? [...new Set(emoji.map((one) => one.group))] : [""];
  return (
    <div className="emoji-scroll">
      {groups.map((group) => (
        <section key={group} aria-label={words.groups[group]}>
          {group && <h4>{words.groups[group]}</h4>}
          <div className="emoji-grid">
            {emoji
              .filter((one) => !group || one.group === group)
              .map((one) => (
                <EmojiCell key={one.name} emoji={one} {...cells} />
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function EmojiCell({ emoji, nameOf, onPick, onHover }: Omit<Props, "emoji" | "isGrouped"> & { emoji: Emoji }) {
  const name = nameOf(emoji);
  return (
    <button
      type="button"
      aria-label={name}
      onMouseEnter={() => onHover(name)}
      onFocus={() => onHover(name)}
      onClick={() => onPick(name)}
    >
      {charOf(name)}
    </button>
  );
}
