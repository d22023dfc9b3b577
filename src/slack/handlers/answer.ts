// Answers the one person who just acted, where they are. Never for anything that must survive: that goes by the outbox.
import type { ChannelId, MemberId, MessageTs } from "../../domain/ids.ts";
import type { Said } from "../views/blocks.ts";
import type { Desk } from "./desk.ts";

export interface Addressee {
  memberId: MemberId;
  /** Slack's own address for the answer: works in every channel, also where the app is not. Not inside threads. */
  responseUrl?: string | undefined;
  channelId?: ChannelId | undefined;
  /** The answer takes the place of the private message whose button was pressed. */
  replaces?: boolean | undefined;
  /** The thread in which the person acted. */
  threadTs?: MessageTs | undefined;
}

const TIMEOUT_MS = 2_500;

/** A failure is logged and not thrown: what the person did is done, whether they read of it or not. */
export async function answer(desk: Desk, to: Addressee, said: Said | string): Promise<void> {
  const message = typeof said === "string" ? { text: said } : said;
  try {
    await deliver(desk, to, message);
  } catch (error) {
    desk.log.warn({ err: error, memberId: to.memberId }, "could not answer a person");
  }
}

async function deliver(desk: Desk, to: Addressee, message: { text: string }): Promise<void> {
  const { memberId, responseUrl, channelId, threadTs, replaces = false } = to;
  if (!replaces && channelId !== undefined && (threadTs !== undefined || responseUrl === undefined)) {
    const place = { channel: channelId, user: memberId, ...(threadTs && { thread_ts: threadTs }) };
    await desk.client.chat.postEphemeral({ ...place, ...message });
  } else if (responseUrl === undefined || !(await respond(responseUrl, { ...message, replace_original: replaces }))) {
    // From a shortcut or the App Home there is no place to whisper in but the app's own messages.
    await desk.client.chat.postMessage({ channel: memberId, ...message });
  }
}

/** False where Slack does not take it any more: five answers, and half an hour, are all that one address is for. */
async function respond(url: string, message: { text: string; replace_original: boolean }): Promise<boolean> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ response_type: "ephemeral", ...message }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return response.ok;
}
