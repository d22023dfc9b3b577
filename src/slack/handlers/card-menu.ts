// The card's menu: what its buttons don't hold.
import { readVoiceHistory } from "../../usecases/voice/read-history.ts";
import { readClick } from "../inbound/click.ts";
import { readMenuChoice } from "../inbound/menu.ts";
import { historyView } from "../views/history.ts";
import { reopenForm } from "../views/reopen-form.ts";
import type { Desk } from "./desk.ts";
import { openVoiceForm } from "./open-voice-form.ts";
import type { Delivery } from "./route.ts";

export async function handleMenu(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  const choice = readMenuChoice(click.value);
  if (!choice) return;
  await openVoiceForm(desk, click, choice.voiceId, async (voice, reader) => {
    switch (choice.entry) {
      case "history": {
        const history = await readVoiceHistory(desk.world, desk.workspaceId, voice.id);
        return historyView(history?.events ?? [], { ...reader, names: history?.names ?? reader.names });
      }
      case "reopen":
        return voice.conclusion ? reopenForm(voice, reader) : { kind: "not_concluded" };
    }
  });
}
