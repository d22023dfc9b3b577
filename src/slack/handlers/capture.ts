// 📣 on a message: its words become a voice, once whoever marked it says so.
import type { ChannelId, MemberId, MessageTs } from "../../domain/ids.ts";
import { isPostedFrom } from "../../usecases/voice/find-voice.ts";
import { takeDelivery } from "../../usecases/yard/take-delivery.ts";
import { readClick } from "../inbound/click.ts";
import { captureAsk } from "../views/capture-ask.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
import { readMessage } from "./origin.ts";
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
  const origin = { channelId: channel as ChannelId, ts: ts as MessageTs };
  if (await isPostedFrom(desk.world, desk.workspaceId, origin)) {
    const reader = await readerFor(desk, click.by);
    return answer(desk, { ...click, memberId: click.by, replaces: true }, reader.words("capture.posted"));
  }
  const message = await readMessage(desk.client, origin);
  if (message.kind === "unreadable")
    desk.log.warn({ err: message.error, channel }, "a marked message could not be read");
  if (message.kind !== "there" || message.words === "") {
    const reader = await readerFor(desk, click.by);
    return answer(desk, { ...click, memberId: click.by }, reader.words("capture.gone"));
  }
  const { by, triggerId = "", responseUrl } = click;
  await openPostForm(desk, { by, words: message.words, notices: [], triggerId, responseUrl, isPrompted: true, origin });
}
