// Slash commands and shortcuts.
import type { Act, ActResult } from "../../protocol.ts";
import { jsonList, stringIn } from "../json.ts";
import { commandPayload } from "../payloads/command.ts";
import { globalShortcutPayload, messageShortcutPayload } from "../payloads/shortcut.ts";
import { respondInConversation } from "../respond.ts";
import { conversationForPerson } from "../workspace/conversations.ts";
import { messageAt } from "../workspace/messages.ts";
import { type Hands, interactWithApp, personAt, resultOf } from "./hands.ts";

type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

export async function invokeCommand({ workspace, deliverer }: Hands, act: ActOf<"command">): Promise<ActResult> {
  const person = personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, act.channelId, act.as);
  const command = act.command.startsWith("/") ? act.command : `/${act.command}`;
  if (!workspace.manifest.commands.some((known) => known.command === command)) {
    return { ok: false, error: "dispatch_unknown_command" };
  }
  const payload = commandPayload(workspace, person, conversation, { command, text: act.text });
  const answer = await deliverer.ask("slash_commands", "slash_command", payload);
  if (answer.status !== "acked") return resultOf(answer);
  const hasSaid = stringIn(answer.body, "text") !== undefined || jsonList(answer.body["blocks"]).length > 0;
  if (hasSaid) respondInConversation(workspace, { personId: person.id, channelId: conversation.id }, answer.body);
  return { ok: true };
}

export async function invokeShortcut(hands: Hands, act: ActOf<"shortcut">): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const isKnown = workspace.manifest.shortcuts.some(
    (each) => each.type === "global" && each.callbackId === act.callbackId,
  );
  if (!isKnown) return { ok: false, error: "dispatch_unknown_shortcut" };
  const payload = globalShortcutPayload(workspace, person, act.callbackId, act.channelId);
  return resultOf(await interactWithApp(hands, payload));
}

export async function invokeMessageShortcut(hands: Hands, act: ActOf<"message_shortcut">): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, act.channelId, act.as);
  const message = messageAt(workspace, conversation.id, act.ts);
  const isKnown = workspace.manifest.shortcuts.some(
    (each) => each.type === "message" && each.callbackId === act.callbackId,
  );
  if (!isKnown) return { ok: false, error: "dispatch_unknown_shortcut" };
  const payload = messageShortcutPayload(workspace, person, act.callbackId, { conversation, message });
  return resultOf(await interactWithApp(hands, payload));
}
