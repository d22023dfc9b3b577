// Notices at the bottom of the window.
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../workspace/context.ts";
import type { Toast } from "../workspace/use-toasts.ts";

export function Toasts({ toasts, onDismiss }: { toasts: Toast[]; onDismiss: (id: number) => void }) {
  const words = useWords();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast ${toast.tone}`} data-testid="toast">
          <Icon name={toast.tone === "bad" ? "warn" : "check"} size={16} />
          <span>{toast.text}</span>
          <IconButton icon="close" size={13} label={words.close} onClick={() => onDismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}
