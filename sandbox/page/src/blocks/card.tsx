// A card: picture, title, a few lines, buttons.
import type { CardBlock } from "@slack/types";
import { ButtonElement } from "../elements/button-element.tsx";
import { SlackText } from "../text/slack-text.tsx";
import { pictureAddress } from "./picture.ts";

export function Card({ block, blockId }: { block: CardBlock & { subtext?: CardBlock["body"] }; blockId: string }) {
  return (
    <article className="card-block">
      {block.hero_image && (
        <img className="card-hero" src={pictureAddress(block.hero_image)} alt={block.hero_image.alt_text} />
      )}
      <div className="card-head">
        {block.icon && <img src={pictureAddress(block.icon)} alt={block.icon.alt_text} />}
        <div>
          {block.title && <div className="card-title">{<SlackText text={block.title} />}</div>}
          {block.subtitle && <div className="card-subtitle">{<SlackText text={block.subtitle} />}</div>}
        </div>
      </div>
      {block.body && <div className="card-body">{<SlackText text={block.body} />}</div>}
      {block.subtext && <div className="card-subtitle">{<SlackText text={block.subtext} />}</div>}
      {block.actions && block.actions.length > 0 && (
        <div className="actions-block">
          {block.actions.map((button) => (
            <ButtonElement key={button.action_id ?? button.text.text} blockId={blockId} element={button} />
          ))}
        </div>
      )}
    </article>
  );
}
