// What the forms about one voice have in common: read, change, answer in the ack; the form keeps what was typed.
import type { VoiceOutcome, VoiceWish } from "../../usecases/voice/change-voice.ts";
import type { FormValues } from "../inbound/payload.ts";
import { readFormMemory, submissionPayload } from "../inbound/payload.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { type Desk, readerAtOnce } from "./desk.ts";
import { errorAt, type FormAnswer, type Handler } from "./route.ts";

/** What became of it, or an answer of its own for the form: another field, or the form drawn anew. */
type FormChange = (
  desk: Desk,
  wish: VoiceWish,
  form: { values: FormValues; memory: string; reader: Reader },
) => Promise<VoiceOutcome | FormAnswer>;

/** @param name of the field at which a refusal or a failure is said, unless the change answers otherwise */
export function voiceForm(name: string, change: FormChange): Handler {
  return async (desk, { body, ack }) => {
    const { user, view } = submissionPayload.parse(body);
    const field = blockOf(name, view.state.values);
    const reader = await readerAtOnce(desk, user.id);
    const { voiceId, memory } = readFormMemory(view.private_metadata);
    if (!voiceId) return ack(errorAt(field, refusalText({ kind: "voice_unknown" }, reader)));
    const wish = { workspaceId: desk.workspaceId, voiceId, by: user.id, receipt: `view:${view.id}` };
    try {
      const outcome = await change(desk, wish, { values: view.state.values, memory, reader });
      if ("response_action" in outcome) await ack(outcome);
      else if (outcome.kind === "refused") await ack(errorAt(field, refusalText(outcome.refusal, reader)));
      else await ack();
    } catch (error) {
      await ack(errorAt(field, reader.words("failure.try_again")));
      throw error;
    }
  };
}

/** A field may stand under a block of another name; Slack takes errors at blocks that are there, and at no others. */
function blockOf(name: string, values: FormValues): string {
  return Object.keys(values).find((block) => name in (values[block] ?? {})) ?? name;
}
