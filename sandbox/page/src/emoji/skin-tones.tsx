// Chooses the skin tone of hands and people.
import { useWords } from "../workspace/context.ts";
import { SKIN_TONES } from "./emoji-list.ts";

export function SkinTones({ tone, onTone }: { tone: number; onTone: (tone: number) => void }) {
  const words = useWords();
  return (
    <div className="skin-tones" role="radiogroup" aria-label={words.skinTone}>
      {SKIN_TONES.map((mark, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a hand to press reads better than a radio's dot
        <button
          key={mark}
          type="button"
          role="radio"
          aria-checked={tone === index + 1}
          aria-label={`${words.skinTone} ${index + 1}`}
          onClick={() => onTone(index + 1)}
        >
          {`✋${mark}`}
        </button>
      ))}
    </div>
  );
}
