// Thumbs and icon buttons under a message.
import type { ContextActionsBlock, FeedbackButtons, IconButton as IconButtonElement } from "@slack/types";
import { useSurface } from "../form/surface.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { useWs } from "../workspace/context.ts";

export function ContextActions({ block, blockId }: { block: ContextActionsBlock; blockId: string }) {
  return (
    <div className="context-actions-block">
      {block.elements.map((element) =>
        element.type === "feedback_buttons" ? (
          <Feedback key={element.action_id} element={element} blockId={blockId} />
        ) : (
          <IconAction key={element.action_id} element={element} blockId={blockId} />
        ),
      )}
    </div>
  );
}

function Feedback({ element, blockId }: { element: FeedbackButtons; blockId: string }) {
  const { dispatch } = useSurface();
  const { type, action_id = "" } = element;
  const press = (value: string) => void dispatch(blockId, { type, action_id, value });
  const { positive_button: up, negative_button: down } = element;
  return (
    <>
      <IconButton icon="thumbUp" label={up.accessibility_label ?? up.text.text} onClick={() => press(up.value)} />
      <IconButton
        icon="thumbDown"
        label={down.accessibility_label ?? down.text.text}
        onClick={() => press(down.value)}
      />
    </>
  );
}

function IconAction({ element, blockId }: { element: IconButtonElement; blockId: string }) {
  const { dispatch } = useSurface();
  const { state } = useWs();
  const { type, action_id = "", value, text } = element;
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(state.me.id)) return null;
  const press = () => void dispatch(blockId, { type, action_id, text, ...(value !== undefined && { value }) });
  const icon = element.icon === "trash" ? "trash" : "bolt";
  return <IconButton icon={icon} label={element.accessibility_label ?? text.text} onClick={press} />;
}
