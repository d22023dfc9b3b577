// The private prompt after ✅: a conclusion needs a reason, so the emoji alone concludes nothing.
import type { VoiceId } from "../../domain/ids.ts";
import { OPEN_CONCLUDE } from "../action-ids.ts";
import { button, context, type Said, section } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

export function askForConclusion(voiceId: VoiceId, voiceWords: string, { words }: Reader): Said {
  return {
    text: words("conclude.ask"),
    blocks: [
      section(words("conclude.ask")),
      context(escapeMrkdwn(nameOfWords(voiceWords, 150))),
      {
        type: "actions",
        block_id: "ask_conclusion",
        elements: [button(words("conclude.ask_button"), OPEN_CONCLUDE, voiceId, "primary")],
      },
    ],
  };
}
