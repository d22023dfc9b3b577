// `/voc …`: a voice, or one of the few commands.
import type { Digest } from "../../domain/digest/digest.ts";
import type { ChannelId, MemberId } from "../../domain/ids.ts";
import { wordsIn } from "../../locales/words.ts";
import { readDigestOfChannel } from "../../usecases/digest/digests.ts";
import { giveFirstDigest } from "../../usecases/digest/plan-digest.ts";
import { openGate } from "../../usecases/gate.ts";
import { readCommand } from "../inbound/command.ts";
import { commandPayload } from "../inbound/payload.ts";
import { unescaped } from "../inbound/plain-text.ts";
import { channelMention, plannerChannelTrouble } from "../views/channel-text.ts";
import { type HelpState, help } from "../views/help.ts";
import { unknownCommandNotice } from "../views/post-form.ts";
import type { Reader } from "../views/reader.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor, settingsAtHand } from "./desk.ts";
import { openDigest, sendNow } from "./digests.ts";
import { openLedger } from "./ledger.ts";
import { openPostForm } from "./post-voice.ts";
import type { Delivery } from "./route.ts";
import { showRulings } from "./rulings.ts";
import { openSettings } from "./settings.ts";

export async function handleCommand(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const command = commandPayload.parse(body);
  const intent = readCommand(unescaped(command.text));
  await ack();
  const { user_id: by, trigger_id: triggerId, response_url: responseUrl, channel_id: channelId } = command;
  const reader = await readerFor(desk, by);
  const to = { memberId: by, responseUrl };
  switch (intent.kind) {
    case "post": {
      const notices = await noticesOf(desk, intent.unknownWord, reader);
      return openPostForm(desk, { by, words: intent.words, notices, triggerId, responseUrl, channelId });
    }
    case "help":
      return answer(desk, to, help(await helpState(desk, reader), reader));
    case "settings":
      return openSettings(desk, { by, triggerId, responseUrl });
    case "rulings":
      return showRulings(desk, { by, words: intent.words, responseUrl });
    case "ledger":
      return openLedger(desk, { by, triggerId, responseUrl });
    case "digest":
      return openDigest(desk, { by, triggerId, responseUrl, channelId });
    case "digest_now":
      return answer(desk, to, await digestNow(desk, { by, receipt: triggerId, channelId }, reader));
  }
}

/** A single word that may have been meant as a command is named, unless it identifies a customer. */
async function noticesOf(desk: Desk, word: string | null, reader: Reader): Promise<string[]> {
  if (word === null) return [];
  const gate = openGate(desk.world, await settingsAtHand(desk));
  gate.mask(word);
  return gate.kinds.length > 0 ? [] : [unknownCommandNotice(word, reader)];
}

/** Of this channel; where it has no digest, that of the channel which the environment names. */
async function digestNow(
  desk: Desk,
  { channelId, ...asked }: { by: MemberId; receipt: string; channelId: ChannelId },
  reader: Reader,
): Promise<string> {
  const planner = desk.channels.planner();
  try {
    const own = await readDigestOfChannel(desk.world, desk.workspaceId, channelId);
    if (!own && planner.kind !== "ready") return plannerChannelTrouble(planner, reader) ?? "";
    const digest = own ?? (planner.kind === "ready" ? await firstDigest(desk, planner.channelId) : null);
    return digest ? await sendNow(desk, digest, asked, reader) : reader.words("failure.enter_again");
  } catch (error) {
    desk.log.error({ err: error }, "a digest could not be planned");
    return reader.words("failure.enter_again");
  }
}

/** It is given with the first tick; who is quicker has it at once. */
async function firstDigest({ world, workspaceId }: Desk, channelId: ChannelId): Promise<Digest | null> {
  await giveFirstDigest(world, workspaceId, channelId);
  return readDigestOfChannel(world, workspaceId, channelId);
}

async function helpState(desk: Desk, { words }: Reader): Promise<HelpState> {
  const settings = await settingsAtHand(desk);
  return {
    channel: channelMention(desk.channels.voice(), words("channel.voice_none")),
    planner: channelMention(desk.channels.planner(), words("channel.planner_none")),
    cardWords: wordsIn(settings.language),
    emoji: settings.emoji,
  };
}
