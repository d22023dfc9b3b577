// A picture with its title.
import type { ImageBlock as ImageBlockType } from "@slack/types";
import { PlainText } from "../text/slack-text.tsx";
import { pictureAddress } from "./picture.ts";

export function ImageBlock({ block }: { block: ImageBlockType }) {
  return (
    <figure className="image-block">
      {block.title && (
        <figcaption>
          <PlainText text={block.title.text} />
        </figcaption>
      )}
      <img src={pictureAddress(block)} alt={block.alt_text} />
    </figure>
  );
}
