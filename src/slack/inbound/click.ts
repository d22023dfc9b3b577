// A click on a button that carries a voice, or a choice in a form.
import type { z } from "zod";
import type { ChannelId, MemberId, MessageTs, VoiceId } from "../../domain/ids.ts";
import { actionPayload, type FormValues, formValues, voiceId } from "./payload.ts";

export interface Click {
  by: MemberId;
  /** Null when the button carries none, or something that is no voice of ours. */
  voiceId: VoiceId | null;
  /** The value of the button or of the chosen option. */
  value: string | undefined;
  /** Names this very click: the same one delivered again carries the same. */
  receipt: string;
  triggerId: string | undefined;
  responseUrl: string | undefined;
  channelId: ChannelId | undefined;
  /** Of the message with the button, when that stands in a thread. */
  threadTs: MessageTs | undefined;
  view: { id: string; hash: string | undefined; metadata: string; values: FormValues } | null;
}

type ClickedView = NonNullable<z.infer<typeof actionPayload>["view"]>;

/** What was entered so far comes along; a field of a kind that no form of ours has is left out. */
function viewOf({ id, hash, private_metadata: metadata, state }: ClickedView): NonNullable<Click["view"]> {
  return { id, hash, metadata, values: formValues.safeParse(state?.values).data ?? {} };
}

/** A message with replies names its own thread; whoever presses it in the channel is answered in the channel. */
function threadOf({ container, message }: z.infer<typeof actionPayload>): MessageTs | undefined {
  const threadTs = container?.thread_ts ?? message?.thread_ts;
  return threadTs === (container?.message_ts ?? message?.ts) ? undefined : threadTs;
}

/** @throws {ZodError} for what is no click at all */
export function readClick(body: unknown): Click {
  const payload = actionPayload.parse(body);
  const action = payload.actions[0];
  const value = action?.selected_option?.value ?? action?.value;
  return {
    by: payload.user.id,
    voiceId: voiceId.safeParse(value).data ?? null,
    value,
    receipt: `action:${action?.action_ts}:${payload.user.id}:${action?.action_id}:${value ?? ""}`,
    triggerId: payload.trigger_id,
    responseUrl: payload.response_url,
    channelId: payload.channel?.id,
    threadTs: threadOf(payload),
    view: payload.view ? viewOf(payload.view) : null,
  };
}
