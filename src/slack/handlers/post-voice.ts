// Posting a voice: the form opens from a command, a shortcut or a button, and comes back with a voice.
import type { ChannelId, MemberId, MessageTs } from "../../domain/ids.ts";
import { fittingWords } from "../../domain/voice/post.ts";
import { openGate } from "../../usecases/gate.ts";
import { markOfWords, type PostWish, postVoice } from "../../usecases/voice/post-voice.ts";
import { POST_FIELDS } from "../field-names.ts";
import { readClick } from "../inbound/click.ts";
import { readPostForm } from "../inbound/forms.ts";
import { shortcutPayload, submissionPayload } from "../inbound/payload.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import { type PostMemory, readPostMemory, writePostMemory } from "../inbound/post-memory.ts";
import { copyReady, section } from "../views/blocks.ts";
import { channelMention, voiceChannelTrouble } from "../views/channel-text.ts";
import { cut } from "../views/cut.ts";
import { postForm } from "../views/post-form.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
import { type Desk, readerAtOnce, readerFor, settingsAtHand } from "./desk.ts";
import { followOriginNow } from "./origin.ts";
import { postFieldOf } from "./post-field.ts";
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
  /** The message whose words these are. */
  origin?: { channelId: ChannelId; ts: MessageTs };
  /** "나도 고객". */
  isOwn?: boolean;
  /** Opened from a private prompt, which is answered in its place. */
  isPrompted?: boolean;
}

/** Opens the form, and says so where the person is when it can't be opened, with what they typed. */
export async function openPostForm(desk: Desk, post: PostWords): Promise<void> {
  const reader = await readerFor(desk, post.by);
  const trouble = voiceChannelTrouble(desk.channels.voice(), reader);
  // An empty form waits for nothing; what is typed into it passes the gate on its way in.
  const gate = openGate(desk.world, post.words === "" ? desk.world.defaults : await settingsAtHand(desk));
  const words = gate.mask(post.words);
  const memory: PostMemory = { masked: [...gate.kinds], hashes: [...gate.hashes], respondTo: post.responseUrl };
  const origin = post.origin && { ...post.origin, mark: markOfWords(desk.world, fittingWords(words)) };
  const metadata = writePostMemory({ ...memory, isPrompted: post.isPrompted, from: post.channelId, origin });
  const notices = trouble === null ? post.notices : [trouble, ...post.notices];
  try {
    await desk.client.views.open({
      trigger_id: post.triggerId,
      view: postForm({ words, notices, metadata, isOwn: post.isOwn ?? false }, reader),
    });
  } catch (error) {
    desk.log.warn({ err: error }, "a form could not be opened");
    const sentence = reader.words("command.trigger_expired");
    const blocks = [section(sentence), ...(words === "" ? [] : [copyReady(cut(words, 9_000))])];
    await answer(desk, { memberId: post.by, responseUrl: post.responseUrl }, { text: sentence, blocks });
  }
}

export async function handlePostShortcut(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, trigger_id: triggerId, response_url: responseUrl, message, channel } = shortcutPayload.parse(body);
  await ack();
  const words = plainTextOf(message?.text ?? "");
  const origin = message?.ts && channel ? { origin: { channelId: channel.id, ts: message.ts } } : {};
  await openPostForm(desk, { by: user.id, words, notices: [], triggerId, responseUrl, ...origin });
}

export async function handlePostButton(desk: Desk, delivery: Delivery): Promise<void> {
  await openFromHome(desk, delivery, { isOwn: false });
}

export async function handleOwnPostButton(desk: Desk, delivery: Delivery): Promise<void> {
  await openFromHome(desk, delivery, { isOwn: true });
}

async function openFromHome(desk: Desk, { body, ack }: Delivery, { isOwn }: { isOwn: boolean }): Promise<void> {
  const { by, triggerId, responseUrl } = readClick(body);
  await ack();
  if (triggerId === undefined) return;
  await openPostForm(desk, { by, words: "", notices: [], triggerId, responseUrl, isOwn });
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
  const wish: PostWish = {
    workspaceId: desk.workspaceId,
    by: user.id,
    receipt: `view:${view.id}`,
    form: { ...form, pain },
    maskedBefore: { kinds: memory.masked, hashes: memory.hashes },
    origin: memory.origin ?? null,
  };
  try {
    const outcome = await postVoice(desk.world, wish);
    if (outcome.kind === "refused") {
      return ack(errorAt(postFieldOf(outcome.refusal), refusalText(outcome.refusal, reader)));
    }
    await ack();
    if (outcome.kind === "repeated") return;
  } catch (error) {
    await ack(errorAt(POST_FIELDS.words, reader.words("failure.try_again")));
    throw error;
  }
  await sayPosted(desk, user.id, memory, reader);
  // While the form was open there was no voice that could have followed its message.
  if (memory.origin) await followOriginNow(desk, memory.origin);
}

async function sayPosted(desk: Desk, memberId: MemberId, memory: PostMemory, reader: Reader): Promise<void> {
  const channel = desk.channels.voice();
  // Who posts from the voice channel itself sees the card appear.
  if (channel.kind === "ready" && channel.channelId === memory.from) return;
  const said =
    voiceChannelTrouble(channel, reader) ?? reader.words("post.done", { channel: channelMention(channel, "") });
  await answer(desk, { memberId, responseUrl: memory.respondTo, replaces: memory.isPrompted }, said);
}
