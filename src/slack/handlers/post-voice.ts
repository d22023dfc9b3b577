// Posting a voice: the form opens from a command, a shortcut or a button, and comes back with a voice.

import type { ChannelId, MemberId } from "../../domain/ids.ts";
import { type IdentifierKind, maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import { postVoice } from "../../usecases/voice/post-voice.ts";
import { POST_FIELDS } from "../field-names.ts";
import { readClick } from "../inbound/click.ts";
import { readPostForm, readPostMemory, writePostMemory } from "../inbound/forms.ts";
import { shortcutPayload, submissionPayload } from "../inbound/payload.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import { copyReady, section } from "../views/blocks.ts";
import { channelMention, voiceChannelTrouble } from "../views/channel-text.ts";
import { cut } from "../views/cut.ts";
import { postForm } from "../views/post-form.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
import { type Desk, readerAtOnce, readerFor } from "./desk.ts";
import { type Delivery, errorAt } from "./route.ts";

export interface PostWords {
  by: MemberId;
  /** As typed; masked before they go anywhere. */
  words: string;
  /** Sentences above the form's fields. */
  notices: string[];
  triggerId: string;
  responseUrl: string | undefined;
  /** Where the command was typed. */
  channelId?: ChannelId;
}

/** Opens the form, and says so where the person is when it can't be opened, with what they typed. */
export async function openPostForm(desk: Desk, post: PostWords): Promise<void> {
  const reader = await readerFor(desk, post.by);
  const trouble = voiceChannelTrouble(desk.channels.voice(), reader);
  const { text, found } = maskIdentifiers(post.words);
  const masked: IdentifierKind[] = found.map((each) => each.kind);
  const metadata = writePostMemory({ masked, respondTo: post.responseUrl, from: post.channelId });
  const notices = trouble === null ? post.notices : [trouble, ...post.notices];
  try {
    await desk.client.views.open({
      trigger_id: post.triggerId,
      view: postForm({ words: text, notices, metadata }, reader),
    });
  } catch (error) {
    desk.log.warn({ err: error }, "a form could not be opened");
    const sentence = reader.words("command.trigger_expired");
    const blocks = [section(sentence), ...(text === "" ? [] : [copyReady(cut(text, 9_000))])];
    await answer(desk, { memberId: post.by, responseUrl: post.responseUrl }, { text: sentence, blocks });
  }
}

export async function handlePostShortcut(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, trigger_id, response_url, message } = shortcutPayload.parse(body);
  await ack();
  const words = plainTextOf(message?.text ?? "");
  await openPostForm(desk, { by: user.id, words, notices: [], triggerId: trigger_id, responseUrl: response_url });
}

export async function handlePostButton(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { by, triggerId, responseUrl } = readClick(body);
  await ack();
  if (triggerId === undefined) return;
  await openPostForm(desk, { by, words: "", notices: [], triggerId, responseUrl });
}

/** The ack comes after the commit. Whatever goes wrong, the form stays open with what was typed. */
export async function handlePostForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, view } = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, user.id);
  const form = readPostForm(view.state.values);
  const { pain } = form;
  if (pain === null) {
    return ack(errorAt(POST_FIELDS.pain, reader.words("refusal.choose")));
  }
  const memory = readPostMemory(view.private_metadata);
  const wish = { workspaceId: desk.workspaceId, by: user.id, receipt: `view:${view.id}` };
  try {
    const outcome = await postVoice(desk.world, { ...wish, form: { ...form, pain }, maskedBefore: memory.masked });
    if (outcome.kind === "refused") {
      return ack(errorAt(POST_FIELDS.words, refusalText(outcome.refusal, reader)));
    }
    await ack();
    if (outcome.kind === "repeated") return;
  } catch (error) {
    await ack(errorAt(POST_FIELDS.words, reader.words("failure.try_again")));
    throw error;
  }
  const channel = desk.channels.voice();
  // Who posts from the voice channel itself sees the card appear.
  if (channel.kind === "ready" && channel.channelId === memory.from) return;
  const said =
    voiceChannelTrouble(channel, reader) ?? reader.words("post.done", { channel: channelMention(channel, "") });
  await answer(desk, { memberId: user.id, responseUrl: memory.respondTo }, said);
}
