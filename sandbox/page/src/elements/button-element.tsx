// A button of the app.
import type { Button } from "../blocks/block-types.ts";
import { plainString } from "../form/plain-string.ts";
import { questionOf, useSurface } from "../form/surface.ts";
import { PlainText } from "../text/slack-text.tsx";
import { useWs } from "../workspace/context.ts";

export function ButtonElement({ blockId, element }: { blockId: string; element: Button }) {
  const { ask, follow } = useWs();
  const surface = useSurface();
  const actionId = element.action_id ?? "";
  const isBusy = surface.busy === `${blockId}/${actionId}`;

  const press = async () => {
    if (element.confirm && !(await ask(questionOf(element.confirm)))) return;
    if (element.url && !follow(element.url)) window.open(element.url, "_blank", "noopener");
    const { type, text, value, style } = element;
    await surface.dispatch(blockId, {
      type,
      action_id: actionId,
      text: { emoji: true, ...text },
      ...(value !== undefined && { value }),
      ...(style && { style }),
    });
  };

  return (
    <button
      type="button"
      className={`block-button ${element.style ?? ""} ${isBusy ? "busy" : ""}`}
      aria-label={element.accessibility_label ? plainString(element.accessibility_label) : undefined}
      aria-busy={isBusy || undefined}
      disabled={isBusy}
      onClick={() => void press()}
    >
      <PlainText text={element.text.text} />
    </button>
  );
}
