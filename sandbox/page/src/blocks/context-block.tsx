// A small grey line of texts and pictures.
import type { ContextBlock } from "@slack/types";
import { SlackText } from "../text/slack-text.tsx";
import { pictureAddress } from "./picture.ts";

export function Context({ block }: { block: ContextBlock }) {
  return (
    <div className="context-block">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity of their own
        <div key={index} className="context-element">
          {element.type === "image" ? (
            <img src={pictureAddress(element)} alt={element.alt_text} />
          ) : (
            <SlackText text={element} />
          )}
        </div>
      ))}
    </div>
  );
}
