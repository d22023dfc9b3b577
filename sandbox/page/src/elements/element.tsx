// Any element one can use, by its type.
import type { ReactNode } from "react";
import type { InteractiveElement } from "../blocks/block-types.ts";
import { useWords } from "../workspace/context.ts";
import { ButtonElement } from "./button-element.tsx";
import { CheckboxesElement } from "./checkboxes-element.tsx";
import { ChoiceElement } from "./choice-element.tsx";
import { DateElement } from "./date-element.tsx";
import { DateTimeElement } from "./date-time-element.tsx";
import { FileElement } from "./file-element.tsx";
import { LineElement } from "./line-element.tsx";
import { OverflowElement } from "./overflow-element.tsx";
import { PlainTextElement } from "./plain-text-element.tsx";
import { RadioElement } from "./radio-element.tsx";
import { RichTextElement } from "./rich-text-element.tsx";
import { TimeElement } from "./time-element.tsx";

interface Props {
  blockId: string;
  element: InteractiveElement;
  isDispatching: boolean;
}

export function Element({ blockId, element, isDispatching }: Props): ReactNode {
  const words = useWords();
  const at = { blockId, isDispatching };
  switch (element.type) {
    case "button":
      return <ButtonElement blockId={blockId} element={element} />;
    case "overflow":
      return <OverflowElement blockId={blockId} element={element} />;
    case "plain_text_input":
      return <PlainTextElement {...at} element={element} />;
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return <LineElement {...at} element={element} />;
    case "rich_text_input":
      return <RichTextElement {...at} element={element} />;
    case "checkboxes":
      return <CheckboxesElement {...at} element={element} />;
    case "radio_buttons":
      return <RadioElement {...at} element={element} />;
    case "datepicker":
      return <DateElement {...at} element={element} />;
    case "timepicker":
      return <TimeElement {...at} element={element} />;
    case "datetimepicker":
      return <DateTimeElement {...at} element={element} />;
    case "file_input":
      return <FileElement {...at} element={element} />;
    case "static_select":
    case "multi_static_select":
    case "external_select":
    case "multi_external_select":
    case "users_select":
    case "multi_users_select":
    case "conversations_select":
    case "multi_conversations_select":
    case "channels_select":
    case "multi_channels_select":
      return <ChoiceElement {...at} element={element} />;
    default:
      return <div className="broken-block">{words.unknownBlock((element as { type: string }).type)}</div>;
  }
}
