// `/voc …`: a voice, or one of the few commands.
import { wordsIn } from "../../locales/words.ts";
import { planDigestNow } from "../../usecases/digest/plan-digest.ts";
import { readCommand } from "../inbound/command.ts";
import { commandPayload } from "../inbound/payload.ts";
import { channelMention, plannerChannelTrouble } from "../views/channel-text.ts";
import { help } from "../views/help.ts";
import { unknownCommandNotice } from "../views/post-form.ts";
import type { Reader } from "../views/reader.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
import { openPostForm } from "./post-voice.ts";
import type { Delivery } from "./route.ts";

export async function handleCommand(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const command = commandPayload.parse(body);
  const intent = readCommand(command.text);
  await ack();
  const to = { memberId: command.user_id, responseUrl: command.response_url };
  const reader = await readerFor(desk, command.user_id);
  switch (intent.kind) {
    case "post": {
      const notices = intent.unknownWord === null ? [] : [unknownCommandNotice(intent.unknownWord, reader)];
      const { words } = intent;
      const { trigger_id: triggerId, response_url: responseUrl, user_id: by, channel_id: channelId } = command;
      return openPostForm(desk, { by, words, notices, triggerId, responseUrl, channelId });
    }
    case "help":
      return answer(desk, to, help(placesOf(desk), wordsIn(desk.language), reader));
    case "digest_usage":
      return answer(desk, to, reader.words("command.digest_usage"));
    case "digest_now":
      return answer(desk, to, await digestNow(desk, command, reader));
  }
}

/** The sentence for the person who asked. */
async function digestNow(
  desk: Desk,
  command: { user_id: string; trigger_id: string },
  reader: Reader,
): Promise<string> {
  const planner = desk.channels.planner();
  if (planner.kind !== "ready") return plannerChannelTrouble(planner, reader) ?? "";
  const target = { workspaceId: desk.workspaceId, channelId: planner.channelId };
  const asked = { by: commandPayload.shape.user_id.parse(command.user_id), receipt: command.trigger_id };
  try {
    const outcome = await planDigestNow(desk.world, target, asked);
    return outcome === "silent"
      ? reader.words("digest.nothing")
      : reader.words("digest.done_now", { channel: channelMention(planner) });
  } catch (error) {
    desk.log.error({ err: error }, "a digest could not be planned");
    return reader.words("failure.try_again");
  }
}

function placesOf(desk: Desk): { channel: string; planner: string } {
  return { channel: channelMention(desk.channels.voice()), planner: channelMention(desk.channels.planner()) };
}
