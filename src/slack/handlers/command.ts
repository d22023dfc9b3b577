// `/voc …`: a voice, or one of the few commands.
import type { MemberId } from "../../domain/ids.ts";
import { wordsIn } from "../../locales/words.ts";
import { planDigestNow } from "../../usecases/digest/plan-digest.ts";
import { openGate } from "../../usecases/gate.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { readCommand } from "../inbound/command.ts";
import { commandPayload } from "../inbound/payload.ts";
import { unescaped } from "../inbound/plain-text.ts";
import { channelMention, plannerChannelTrouble } from "../views/channel-text.ts";
import { type HelpState, help } from "../views/help.ts";
import { unknownCommandNotice } from "../views/post-form.ts";
import type { Reader } from "../views/reader.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
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
    case "digest_usage":
      return answer(desk, to, reader.words("command.digest_usage"));
    case "digest_now":
      return answer(desk, to, await digestNow(desk, { by, receipt: triggerId }, reader));
  }
}

/** A single word that may have been meant as a command is named, unless it identifies a customer. */
async function noticesOf(desk: Desk, word: string | null, reader: Reader): Promise<string[]> {
  if (word === null) return [];
  const gate = openGate(desk.world, await readSettings(desk.world, desk.workspaceId).catch(() => desk.world.defaults));
  gate.mask(word);
  return gate.kinds.length > 0 ? [] : [unknownCommandNotice(word, reader)];
}

/** The sentence for the person who asked. */
async function digestNow(desk: Desk, asked: { by: MemberId; receipt: string }, reader: Reader): Promise<string> {
  const planner = desk.channels.planner();
  if (planner.kind !== "ready") return plannerChannelTrouble(planner, reader) ?? "";
  const target = { workspaceId: desk.workspaceId, channelId: planner.channelId };
  try {
    const outcome = await planDigestNow(desk.world, target, asked);
    return outcome === "silent"
      ? reader.words("digest.nothing")
      : reader.words("digest.done_now", { channel: channelMention(planner, "") });
  } catch (error) {
    desk.log.error({ err: error }, "a digest could not be planned");
    return reader.words("failure.enter_again");
  }
}

async function helpState(desk: Desk, { words }: Reader): Promise<HelpState> {
  const settings = await readSettings(desk.world, desk.workspaceId).catch(() => desk.world.defaults);
  return {
    channel: channelMention(desk.channels.voice(), words("channel.voice_none")),
    planner: channelMention(desk.channels.planner(), words("channel.planner_none")),
    cardWords: wordsIn(settings.language),
    emoji: settings.emoji,
  };
}
