// One emoji by its name; a name that is not listed is drawn as a custom emoji's tile.
import { charOf } from "./emoji-list.ts";

export function EmojiIcon({ name }: { name: string }) {
  const char = charOf(name);
  if (char) {
    return (
      <span className="emoji" role="img" aria-label={name} title={`:${name}:`}>
        {char}
      </span>
    );
  }
  return (
    <span className="emoji emoji-custom" role="img" aria-label={name} title={`:${name}:`}>
      {[...name.replace(/[^\p{L}\p{N}]/gu, "")].slice(0, 2).join("")}
    </span>
  );
}
