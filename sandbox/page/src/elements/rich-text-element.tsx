// A rich text field, typed as plain text: its value is a rich_text block of one section.
import type { RichTextBlock, RichTextInput } from "@slack/types";
import { plainString } from "../form/plain-string.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { GrowingArea } from "./plain-text-element.tsx";
import { useDispatchTyping } from "./use-dispatch-typing.ts";

export function RichTextElement(props: FieldProps<RichTextInput>) {
  const { element } = props;
  const { state, write, send } = useField(props);
  const typing = useDispatchTyping(props, send);
  return (
    <GrowingArea
      {...useLabelling(plainString(element.placeholder) || (element.action_id ?? ""))}
      placeholder={plainString(element.placeholder)}
      value={textOf(state["rich_text_value"] as RichTextBlock | undefined)}
      onKeyDown={typing.onKeyDown}
      onChange={(event) => {
        const next = {
          type: element.type,
          ...(event.target.value && { rich_text_value: richText(event.target.value) }),
        };
        write(next);
        typing.onTyped(next);
      }}
    />
  );
}

function richText(text: string): RichTextBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

function textOf(block: RichTextBlock | undefined): string {
  const parts = (block?.elements ?? []).flatMap((part) => part.elements as { text?: string; elements?: unknown }[]);
  return parts.map((part) => part.text ?? "").join("");
}
