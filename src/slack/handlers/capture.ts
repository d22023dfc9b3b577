// 📣 on a message: its words become a voice, once whoever marked it says so.
import type { ChannelId, MemberId, MessageTs } from "../../domain/ids.ts";
import { takeDelivery } from "../../usecases/yard/take-delivery.ts";
import { readClick } from "../inbound/click.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import { captureAsk } from "../views/capture-ask.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
import { openPostForm } from "./post-voice.ts";
import type { Delivery } from "./route.ts";

/** Asks the one who marked it, and nobody else; once for each delivery of the emoji. */
export async function askToCapture(
  desk: Desk,
  marked: { by: MemberId; channelId: ChannelId; ts: MessageTs; receipt: string },
): Promise<void> {
  const { by: memberId, channelId, receipt } = marked;
  if (!(await takeDelivery(desk.world, desk.workspaceId, receipt))) return;
  const reader = await readerFor(desk, memberId);
  await answer(desk, { memberId, channelId }, captureAsk(marked, reader));
}

export async function handleCapture(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  const [channel = "", ts = ""] = (click.value ?? "").split(":");
  const words = await readWords(desk, channel, ts);
  if (words === null) {
    const reader = await readerFor(desk, click.by);
    return answer(desk, { ...click, memberId: click.by }, reader.words("capture.gone"));
  }
  const { by, triggerId = "", responseUrl } = click;
  const origin = { channelId: channel as ChannelId, ts: ts as MessageTs };
  await openPostForm(desk, { by, words, notices: [], triggerId, responseUrl, origin });
}

/** Null when the message is gone, or we may not read it. */
async function readWords(desk: Desk, channel: string, ts: string): Promise<string | null> {
  try {
    // Asked for one message of a thread, Slack answers its parent too; one outside a thread is a thread of its own.
    const { messages } = await desk.client.conversations.replies({
      channel,
      ts,
      oldest: ts,
      latest: ts,
      inclusive: true,
      limit: 10,
    });
    const text = messages?.find((message) => message.ts === ts)?.text ?? "";
    return text === "" ? null : plainTextOf(text);
  } catch (error) {
    desk.log.warn({ err: error, channel }, "a marked message could not be read");
    return null;
  }
}
