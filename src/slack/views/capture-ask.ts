// The private prompt after 📣: whether to post this message as a voice.
import type { ChannelId, MessageTs } from "../../domain/ids.ts";
import { CAPTURE } from "../action-ids.ts";
import { button, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

export function captureAsk(place: { channelId: ChannelId; ts: MessageTs }, { words }: Reader): Said {
  const value = `${place.channelId}:${place.ts}`;
  return {
    text: words("capture.ask"),
    blocks: [
      section(words("capture.ask")),
      { type: "actions", block_id: "capture", elements: [button(words("capture.button"), CAPTURE, value, "primary")] },
    ],
  };
}
