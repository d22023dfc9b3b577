// Why the last message or command did not go out. What was typed is still in the box.
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../workspace/context.ts";
import type { Trouble } from "./use-composer.ts";

interface Props {
  trouble: Trouble | null;
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}

export function TroubleLine({ trouble, onSend, onClose }: Props) {
  const words = useWords();
  if (!trouble) return null;
  const { asMessage } = trouble;
  return (
    <div className="trouble" role="alert">
      <Icon name="warn" size={15} />
      <span>{trouble.text}</span>
      {asMessage && (
        <button type="button" onClick={() => void onSend(asMessage)}>
          {words.sendAnyway}
        </button>
      )}
      <IconButton icon="close" size={13} label={words.close} onClick={onClose} />
    </div>
  );
}
