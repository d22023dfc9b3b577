// A labelled field with its hint and its error.
import type { InputBlock } from "@slack/types";
import { useId } from "react";
import { Element } from "../elements/element.tsx";
import { LabelContext, useSurface } from "../form/surface.ts";
import { PlainText } from "../text/slack-text.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../workspace/context.ts";

export function Input({ block, blockId }: { block: InputBlock; blockId: string }) {
  const words = useWords();
  const id = useId();
  const error = useSurface().errors[blockId];
  const describedBy = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(" ");
  const labelling = { labelId: `${id}-label`, describedBy, isInvalid: Boolean(error), isRequired: !block.optional };
  return (
    <div className={error ? "input-block invalid" : "input-block"} data-block-id={blockId}>
      <div className="input-label" id={`${id}-label`}>
        <PlainText text={block.label.text} />
        {block.optional && <span className="input-optional"> {words.optional}</span>}
      </div>
      <LabelContext value={labelling}>
        <Element blockId={blockId} element={block.element} isDispatching={block.dispatch_action ?? false} />
      </LabelContext>
      {error && (
        <div className="input-error" id={`${id}-error`} role="alert">
          <Icon name="warn" size={14} />
          {error}
        </div>
      )}
      {block.hint && (
        <div className="input-hint" id={`${id}-hint`}>
          <PlainText text={block.hint.text} />
        </div>
      )}
    </div>
  );
}
