// What a message says: its blocks, or else its text.
import { useMemo } from "react";
import type { Message } from "../../../protocol.ts";
import type { PageBlock } from "../blocks/block-types.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { SurfaceContext } from "../form/surface.ts";
import { useMakeSurface } from "../form/use-surface.ts";
import { Mrkdwn } from "../text/slack-text.tsx";
import { useWords } from "../workspace/context.ts";
import { emojiOnly } from "./emoji-only.ts";

export function MessageBody({ message }: { message: Message }) {
  const { channelId, ts, text } = message;
  const words = useWords();
  const blocks = useMemo(() => (message.blocks ?? []) as PageBlock[], [message.blocks]);
  const surface = useMakeSurface({ type: "message", channelId, ts }, blocks);
  const edited = message.editedTs && <span className="edited"> {words.edited}</span>;
  if (blocks.length === 0) {
    return (
      <div className={emojiOnly(text) ? "message-text jumbo" : "message-text"}>
        {text && <Mrkdwn text={text} />}
        {edited}
      </div>
    );
  }
  return (
    <SurfaceContext value={surface}>
      <div className="message-blocks">
        <Blocks blocks={blocks} />
        {edited}
      </div>
    </SurfaceContext>
  );
}
