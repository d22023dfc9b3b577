// The names by which Slack hands a click, a form or a shortcut back to us. Also in the manifest where it must match.

import type { RulingKind } from "../domain/voice/sets.ts";

export const COMMAND = "/voc";
export const POST_SHORTCUT = "post_voice";
export const MESSAGE_SHORTCUT = "post_voice_from_message";

export const POST_FORM = "post_voice_form";
export const CONCLUDE_FORM = "conclude_voice_form";
export const REOPEN_FORM = "reopen_voice_form";
export const EDIT_FORM = "edit_voice_form";
export const HEARD_FORM = "heard_form";
export const VOTE_FORM = "vote_form";
export const WAIT_FORM = "wait_voice_form";
export const TALK_FORM = "talk_voice_form";

export const CLAIM = "claim_voice";
export const JOIN = "join_voice";
/** Opens words that are folded away. */
export const UNFOLD = "unfold_words";
/** Opens the card's menu, a form of its own: what the reader may do with this voice beyond the buttons. */
export const MENU = "card_menu";
/** One entry of that menu: its value says which, and of which voice. */
export const MENU_CHOICE = "menu_choice";
export const MENU_ENTRIES = [
  "history",
  "vote",
  "reopen",
  "wait",
  "talk",
  "resume",
  "edit",
  "withdraw",
  "restore",
] as const;
export type MenuEntry = (typeof MENU_ENTRIES)[number];
/** "The customer is back": one press reopens. */
export const CUSTOMER_BACK = "customer_back";
export const OPEN_CONCLUDE = "open_conclude";
export const TOLD = "customer_told";
export const OPEN_POST = "open_post";
/** Posts a message that someone marked with 📣: the value says where it stands. */
export const CAPTURE = "capture_message";
/** Turn a page of one of the App Home's lists: the value says which list, and to which page. */
export const HOME_MORE = "home_more";
export const HOME_BACK = "home_back";
/** A button with a link only: Slack reports the click, and there is nothing to do. */
export const LINK = "open_link";

/** Emoji that claim, and those that ask for a conclusion. The lists never overlap. Look-alikes have names of their own. */
export const CLAIM_EMOJI = ["eyes"] as const;
export const CONCLUDE_EMOJI = ["white_check_mark", "heavy_check_mark", "ballot_box_with_check"] as const;

/** On any message that is no card: asks whether to post it as a voice. */
export const CAPTURE_EMOJI = ["mega", "loudspeaker"] as const;

export const VOTE_EMOJI = {
  issue: ["rotating_light"],
  inquiry: ["speech_balloon"],
  more: ["thinking_face"],
} as const satisfies Record<RulingKind, readonly string[]>;

/** "eyes::skin-tone-2" means the same as "eyes". */
export function plainEmoji(name: string): string {
  return name.split("::")[0] ?? name;
}
