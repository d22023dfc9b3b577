// Everything a person can do, from one place; refusals come back as results, never as exceptions.
import type { Act, ActResult } from "../../protocol.ts";
import { SlackError } from "../slack-error.ts";
import type { Hands } from "./hands.ts";
import { interact } from "./interact.ts";
import { invokeCommand, invokeMessageShortcut, invokeShortcut } from "./invoke.ts";
import { comeOrGo, openHome, openIm } from "./move.ts";
import { closeModals, submitModal } from "./submit.ts";
import { suggestOptions } from "./suggest.ts";
import { edit, react, remove, say, upload } from "./talk.ts";

export async function perform(hands: Hands, act: Act): Promise<ActResult> {
  try {
    return await dispatch(hands, act);
  } catch (error) {
    if (error instanceof SlackError) return { ok: false, error: error.code };
    throw error;
  }
}

async function dispatch(hands: Hands, act: Act): Promise<ActResult> {
  const { workspace } = hands;
  switch (act.kind) {
    case "command":
      return invokeCommand(hands, act);
    case "shortcut":
      return invokeShortcut(hands, act);
    case "message_shortcut":
      return invokeMessageShortcut(hands, act);
    case "action":
      return interact(hands, act);
    case "suggest":
      return suggestOptions(hands, act);
    case "submit":
      return submitModal(hands, act);
    case "close":
      return closeModals(hands, act);
    case "react":
    case "unreact":
      return react(workspace, act);
    case "message":
      return say(workspace, act);
    case "edit":
      return edit(workspace, act);
    case "delete":
      return remove(workspace, act);
    case "upload":
      return upload(workspace, act);
    case "join":
    case "leave":
      return comeOrGo(workspace, act);
    case "open_home":
      return openHome(workspace, act);
    case "open_im":
      return openIm(workspace, act);
  }
}
