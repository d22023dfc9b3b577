// The private prompt after ✅: a conclusion needs a reason, so the emoji alone concludes nothing.
import type { Voice } from "../../domain/voice/voice.ts";
import { OPEN_CONCLUDE } from "../action-ids.ts";
import { button, context, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";
import { voiceName } from "./voice-words.ts";

export function askForConclusion(voice: Pick<Voice, "id" | "words">, reader: Reader): Said {
  const { words } = reader;
  return {
    text: words("conclude.ask"),
    blocks: [
      section(words("conclude.ask")),
      context(voiceName(voice, reader, 150)),
      {
        type: "actions",
        block_id: "ask_conclusion",
        elements: [button(words("conclude.ask_button"), OPEN_CONCLUDE, voice.id, "primary")],
      },
    ],
  };
}
