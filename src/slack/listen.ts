// The route table: everything Slack can send us, and who handles it. The manifest lists the same; a test holds them
// together.
import type { App, Middleware } from "@slack/bolt";
import {
  ANSWERING_FORM,
  ASK_FORM,
  CAPTURE,
  CHOOSE_NOTICES,
  CHOOSE_TONE,
  CLAIM,
  COMMAND,
  CONCLUDE_FORM,
  CONFLICT_FORM,
  CUSTOMER_BACK,
  DECLINE,
  DIGEST_ALL,
  DIGEST_FORM,
  DIGEST_NOW,
  DIGEST_PREVIEW,
  DRAFT_REASON,
  EDIT_FORM,
  HAND_OVER_FORM,
  HEARD_FORM,
  HOME_BACK,
  HOME_MORE,
  JOIN,
  LEDGER_BACK,
  LEDGER_MORE,
  LINK,
  MENU,
  MENU_CHOICE,
  MERGE_FORM,
  MESSAGE_SHORTCUT,
  NO_CONFLICT_FORM,
  OPEN_ANSWERING,
  OPEN_CONCLUDE,
  OPEN_LEDGER,
  OPEN_OWN_POST,
  OPEN_POST,
  OPEN_SNOOZE,
  OPEN_STEP,
  OPEN_TIME,
  OPEN_TOLD_FOR,
  OWN_BLOCKAGE,
  POST_FORM,
  POST_SHORTCUT,
  PROMISE,
  PUT_OFF,
  REOPEN_FORM,
  SETTINGS_FORM,
  SNOOZE_FORM,
  STEP_FORM,
  TAKE_ON,
  TALK_FORM,
  TIME_FORM,
  TOLD,
  TOLD_FOR_FORM,
  UNFOLD,
  VOTE_FORM,
  WAIT_FORM,
} from "./action-ids.ts";
import { CONCLUDE_FIELDS, PAIR_FIELDS, TIME_FIELDS } from "./field-names.ts";
import { handleAskForm, handleHandOverForm, handleToldForForm } from "./handlers/ask-others.ts";
import { handleOpenStep, handleOwnBlockage, handleStepForm } from "./handlers/blockage.ts";
import { handleCapture } from "./handlers/capture.ts";
import { handleMenu, handleMenuChoice, handleOpenToldFor, handleUnfold } from "./handlers/card-menu.ts";
import { handleCommand } from "./handlers/command.ts";
import {
  handleConcludeForm,
  handleDecline,
  handleDraftReason,
  handleOpenConclude,
  handleOutcomeChosen,
  handlePutOff,
} from "./handlers/conclude-voice.ts";
import type { Desk } from "./handlers/desk.ts";
import { handleDigestAll, handleDigestForm, handleDigestNow, handleDigestPreview } from "./handlers/digests.ts";
import { handleEditForm } from "./handlers/edit-voice.ts";
import { handleMessage } from "./handlers/follow-thread.ts";
import { handleHeardForm } from "./handlers/hear-voice.ts";
import { handleLedgerPage, handleOpenLedger } from "./handlers/ledger.ts";
import { handleHomeOpened, handleHomePage, handleNotices } from "./handlers/open-home.ts";
import {
  handleConflictForm,
  handleMergeForm,
  handleNoConflictForm,
  handleVoiceSuggestions,
} from "./handlers/pair-voices.ts";
import { handleTalkForm, handleWaitForm } from "./handlers/pause-voice.ts";
import { handleOwnPostButton, handlePostButton, handlePostForm, handlePostShortcut } from "./handlers/post-voice.ts";
import { handleReaction } from "./handlers/react.ts";
import { handleReopenForm } from "./handlers/reopen-voice.ts";
import type { Delivery, Handler } from "./handlers/route.ts";
import { handleSettingsForm } from "./handlers/settings.ts";
import { handleAnsweringForm, handleOpenAnswering, handleOpenTime, handleTimeForm } from "./handlers/settings-pages.ts";
import { handleOpenSnooze, handleSnoozeForm } from "./handlers/snooze-voice.ts";
import { handleCountrySuggestions, handleTimeZoneSuggestions } from "./handlers/suggest-time.ts";
import {
  handleClaim,
  handleCustomerBack,
  handleJoin,
  handlePromise,
  handleTakeOn,
  handleTold,
  handleTone,
} from "./handlers/voice-button.ts";
import { handleVoteForm } from "./handlers/vote.ts";

/** A button with a link only: the browser follows it, and Slack wants to hear that we know. */
const acknowledge: Handler = (_desk, { ack }) => ack();

export const ROUTES = {
  commands: { [COMMAND]: handleCommand },
  shortcuts: { [POST_SHORTCUT]: handlePostShortcut, [MESSAGE_SHORTCUT]: handlePostShortcut },
  actions: {
    [CLAIM]: handleClaim,
    [TAKE_ON]: handleTakeOn,
    [DIGEST_NOW]: handleDigestNow,
    [DIGEST_PREVIEW]: handleDigestPreview,
    [DIGEST_ALL]: handleDigestAll,
    [PROMISE]: handlePromise,
    [PUT_OFF]: handlePutOff,
    [DECLINE]: handleDecline,
    [OWN_BLOCKAGE]: handleOwnBlockage,
    [OPEN_STEP]: handleOpenStep,
    [JOIN]: handleJoin,
    [TOLD]: handleTold,
    [OPEN_TOLD_FOR]: handleOpenToldFor,
    [CUSTOMER_BACK]: handleCustomerBack,
    [UNFOLD]: handleUnfold,
    [OPEN_SNOOZE]: handleOpenSnooze,
    [MENU]: handleMenu,
    [MENU_CHOICE]: handleMenuChoice,
    [OPEN_CONCLUDE]: handleOpenConclude,
    [CONCLUDE_FIELDS.outcome]: handleOutcomeChosen,
    [DRAFT_REASON]: handleDraftReason,
    [OPEN_POST]: handlePostButton,
    [OPEN_OWN_POST]: handleOwnPostButton,
    [CHOOSE_TONE.written]: handleTone,
    [CHOOSE_TONE.hamnida]: handleTone,
    [CHOOSE_TONE.haeyo]: handleTone,
    [CAPTURE]: handleCapture,
    [HOME_MORE]: handleHomePage,
    [HOME_BACK]: handleHomePage,
    [CHOOSE_NOTICES]: handleNotices,
    [OPEN_TIME]: handleOpenTime,
    [OPEN_ANSWERING]: handleOpenAnswering,
    [OPEN_LEDGER]: handleOpenLedger,
    [LEDGER_MORE]: handleLedgerPage,
    [LEDGER_BACK]: handleLedgerPage,
    [LINK]: acknowledge,
  },
  forms: {
    [POST_FORM]: handlePostForm,
    [CONCLUDE_FORM]: handleConcludeForm,
    [REOPEN_FORM]: handleReopenForm,
    [HEARD_FORM]: handleHeardForm,
    [VOTE_FORM]: handleVoteForm,
    [WAIT_FORM]: handleWaitForm,
    [TALK_FORM]: handleTalkForm,
    [EDIT_FORM]: handleEditForm,
    [HAND_OVER_FORM]: handleHandOverForm,
    [ASK_FORM]: handleAskForm,
    [TOLD_FOR_FORM]: handleToldForForm,
    [MERGE_FORM]: handleMergeForm,
    [CONFLICT_FORM]: handleConflictForm,
    [NO_CONFLICT_FORM]: handleNoConflictForm,
    [SNOOZE_FORM]: handleSnoozeForm,
    [DIGEST_FORM]: handleDigestForm,
    [SETTINGS_FORM]: handleSettingsForm,
    [STEP_FORM]: handleStepForm,
    [TIME_FORM]: handleTimeForm,
    [ANSWERING_FORM]: handleAnsweringForm,
  },
  /** Selects whose choices we bring while someone types. */
  options: {
    [PAIR_FIELDS.other]: handleVoiceSuggestions,
    [TIME_FIELDS.timeZone]: handleTimeZoneSuggestions,
    [TIME_FIELDS.holidays]: handleCountrySuggestions,
  },
  events: {
    reaction_added: handleReaction,
    reaction_removed: handleReaction,
    message: handleMessage,
    app_home_opened: handleHomeOpened,
  },
} satisfies Record<string, Record<string, Handler>>;

export function listen(app: App, desk: Desk): void {
  for (const [name, handle] of Object.entries(ROUTES.commands)) app.command(name, adapt(desk, handle));
  for (const [name, handle] of Object.entries(ROUTES.shortcuts)) app.shortcut(name, adapt(desk, handle));
  for (const [name, handle] of Object.entries(ROUTES.actions)) app.action(name, adapt(desk, handle));
  for (const [name, handle] of Object.entries(ROUTES.forms)) app.view(name, adapt(desk, handle));
  for (const [name, handle] of Object.entries(ROUTES.options)) app.options(name, adapt(desk, handle));
  for (const [name, handle] of Object.entries(ROUTES.events)) app.event(name, adapt(desk, handle));
}

// biome-ignore lint/suspicious/noExplicitAny: one adapter for all of Bolt's listener types; the payload is checked by zod.
function adapt(desk: Desk, handle: Handler): Middleware<any> {
  return async ({ body, ack }: { body: unknown; ack?: Delivery["ack"] }) => {
    const work = handle(desk, { body, ack: ack ?? (async () => {}) });
    desk.underWay.add(work);
    await work.finally(() => desk.underWay.delete(work));
  };
}
