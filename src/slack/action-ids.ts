// The names by which Slack hands a click, a form or a shortcut back to us. Also in the manifest where it must match.

export const COMMAND = "/voc";
export const POST_SHORTCUT = "post_voice";
export const MESSAGE_SHORTCUT = "post_voice_from_message";
/** As people read it in a message's menu, in every language. */
export const MESSAGE_SHORTCUT_NAME = "이 메시지를 목소리로";

export const POST_FORM = "post_voice_form";
export const CONCLUDE_FORM = "conclude_voice_form";
export const REOPEN_FORM = "reopen_voice_form";
export const EDIT_FORM = "edit_voice_form";
export const HEARD_FORM = "heard_form";
export const VOTE_FORM = "vote_form";
export const WAIT_FORM = "wait_voice_form";
export const TALK_FORM = "talk_voice_form";
export const HAND_OVER_FORM = "hand_over_form";
export const ASK_FORM = "ask_around_form";
export const MERGE_FORM = "merge_voice_form";
export const CONFLICT_FORM = "conflict_form";
export const NO_CONFLICT_FORM = "no_conflict_form";
export const TOLD_FOR_FORM = "told_for_form";
export const SNOOZE_FORM = "snooze_form";
export const SETTINGS_FORM = "settings_form";
export const STEP_FORM = "blockage_step_form";
export const DIGEST_FORM = "digest_form";
export const TIME_FORM = "working_time_form";
export const ANSWERING_FORM = "answering_form";

export const CLAIM = "claim_voice";
/** Takes it on, and does not let it go when pressed again. */
export const TAKE_ON = "take_on_voice";
/** A planner says that it will be done. */
export const PROMISE = "promise_voice";
/** Open the conclusion's form with that outcome chosen. */
export const PUT_OFF = "put_off_voice";
export const DECLINE = "decline_voice";
/** In a digest's settings: the value is the digest's. */
export const DIGEST_NOW = "digest_now";
/** Shows what would come, by what stands in the form. */
export const DIGEST_PREVIEW = "digest_preview";
/** All the voices of a digest: the value says which window's, and which page. */
export const DIGEST_ALL = "digest_all";
/** Own one of a week's blockages, or write which step is to go: the value says which. */
export const OWN_BLOCKAGE = "own_blockage";
export const OPEN_STEP = "open_blockage_step";
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
  "handover",
  "ask",
  "wait",
  "talk",
  "resume",
  "reopen",
  "told_for",
  "snooze",
  "merge",
  "part",
  "conflict",
  "no_conflict",
  "edit",
  "withdraw",
  "restore",
] as const;
export type MenuEntry = (typeof MENU_ENTRIES)[number];
/** "The customer is back": one press reopens. */
export const CUSTOMER_BACK = "customer_back";
export const OPEN_CONCLUDE = "open_conclude";
export const TOLD = "customer_told";
/** Opens the form in which someone confirms for another that the customer was told. */
export const OPEN_TOLD_FOR = "open_told_for";
export const OPEN_POST = "open_post";
/** "나도 고객": someone who works here posts what they met with as a customer. */
export const OPEN_OWN_POST = "open_own_post";
/** Puts what was said in the thread into the reason's field, for a person to sign. */
export const DRAFT_REASON = "draft_reason";
/** Draw the text for a customer in that tone: the value says which once more, and of which voice. */
export const CHOOSE_TONE = { written: "choose_written", hamnida: "choose_hamnida", haeyo: "choose_haeyo" } as const;
/** Posts a message that someone marked with 📣: the value says where it stands. */
export const CAPTURE = "capture_message";
/** Turn a page of one of the App Home's lists: the value says which list, and to which page. */
export const HOME_MORE = "home_more";
export const HOME_BACK = "home_back";
/** The settings' own pages. */
export const OPEN_TIME = "open_working_time";
export const OPEN_ANSWERING = "open_answering";
/** Opens the answer ledger; turn its pages: the value says to which. */
export const OPEN_LEDGER = "open_ledger";
export const LEDGER_MORE = "ledger_more";
export const LEDGER_BACK = "ledger_back";
/** Opens the form with which a member puts a voice off for themselves. */
export const OPEN_SNOOZE = "open_snooze";
/** The boxes in the App Home: which notices a member wants. */
export const CHOOSE_NOTICES = "choose_notices";
/** A button with a link only: Slack reports the click, and there is nothing to do. */
export const LINK = "open_link";
