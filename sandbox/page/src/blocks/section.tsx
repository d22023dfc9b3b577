// Text, fields and one thing at the side.
import type { ImageElement, SectionBlock } from "@slack/types";
import { Element } from "../elements/element.tsx";
import { SlackText } from "../text/slack-text.tsx";
import type { InteractiveElement } from "./block-types.ts";
import { pictureAddress } from "./picture.ts";

export function Section({ block, blockId }: { block: SectionBlock; blockId: string }) {
  const { accessory } = block;
  const isWide = accessory && !["image", "button", "overflow"].includes(accessory.type);
  return (
    <div className={`section-block ${isWide ? "wide-accessory" : ""}`}>
      <div className="section-text">
        {block.text && <SlackText text={block.text} />}
        {block.fields && (
          <div className="section-fields">
            {block.fields.map((field) => (
              <div key={field.text} className="section-field">
                <SlackText text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="section-accessory">
          {accessory.type === "image" ? (
            <Thumbnail image={accessory} />
          ) : (
            <Element blockId={blockId} element={accessory as InteractiveElement} isDispatching />
          )}
        </div>
      )}
    </div>
  );
}

function Thumbnail({ image }: { image: ImageElement }) {
  return <img className="thumbnail" src={pictureAddress(image)} alt={image.alt_text} />;
}
