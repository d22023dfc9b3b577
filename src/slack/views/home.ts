// The App Home: what this member holds, what waits for them, and what they posted.
import type { Button, Checkboxes, HomeView, KnownBlock } from "@slack/types";
import { workingMinutesBetween } from "../../domain/calendar/working-time.ts";
import type { MemberId, VoiceId } from "../../domain/ids.ts";
import { NOTICES, type Notice } from "../../domain/member/notices.ts";
import type { LedgerPage } from "../../domain/voice/ledger.ts";
import { OWN_LISTS, type OwnList } from "../../domain/voice/own-voices.ts";
import { listenerOf, openedAt, stepOf, type Voice } from "../../domain/voice/voice.ts";
import { CHOOSE_NOTICES, HOME_BACK, HOME_MORE, LINK, OPEN_OWN_POST, OPEN_POST, TOLD } from "../action-ids.ts";
import type { AnswerRules } from "./answer-due.ts";
import { button, context, linkButton, option, section } from "./blocks.ts";
import { STEP_MARK } from "./card-status.ts";
import { ledgerInShort } from "./ledger.ts";
import type { Reader } from "./reader.ts";
import { voiceName } from "./voice-words.ts";
import { workSpanText } from "./work-span.ts";

/** Of each list at a time. With two blocks each, all three lists and their buttons keep well below a view's 100. */
export const HOME_PAGE_SIZE = 10;

/** Of the voices that nobody has answered: the ledger has all of them. */
export const HOME_LEDGER_SIZE = 5;

/** Two lines on a desk, three or four on a phone: enough to know which voice it is. */
const WORDS_MOST = 80;

export interface HomeState {
  memberId: MemberId;
  /** The voice channel's mention, or its sentence when there is none; ready for mrkdwn. */
  channel: string;
  lists: Readonly<Record<OwnList, HomeList>>;
  cardUrls: ReadonlyMap<VoiceId, string>;
  now: Date;
  rules: AnswerRules;
  /** The first of those that nobody has answered. */
  ledger: LedgerPage;
  mutedNotices: readonly Notice[];
}

export interface HomeList {
  voices: readonly Voice[];
  /** The first is 0. */
  page: number;
  hasMore: boolean;
}

export function home(state: HomeState, reader: Reader): HomeView {
  const { words } = reader;
  return {
    type: "home",
    blocks: [
      header(words("home.title")),
      section(words("home.about")),
      {
        type: "actions",
        block_id: "home",
        elements: [
          button(words("home.post"), OPEN_POST, "home", "primary"),
          button(words("home.own_post"), OPEN_OWN_POST, "home"),
        ],
      },
      context(words("home.own_post_about")),
      context(state.channel),
      ...OWN_LISTS.flatMap((list) => listBlocks(list, state, reader)),
      { type: "divider" },
      header(words("ledger.title")),
      ...ledgerInShort({ ...state, ...state.ledger }, reader),
      ...noticeBlocks(state, reader),
    ],
  };
}

function listBlocks(list: OwnList, state: HomeState, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const { voices } = state.lists[list];
  return [
    { type: "divider" },
    header(words(`home.list.${list}`)),
    ...(voices.length === 0 ? [context(words(`home.none.${list}`))] : []),
    ...voices.flatMap((voice) => entryBlocks(list, voice, state, reader)),
    ...pageButtons(list, state, reader),
  ];
}

/** What is ticked is wanted; what nobody can do without is not among them. */
function noticeBlocks({ mutedNotices }: HomeState, { words }: Reader): KnownBlock[] {
  const options = NOTICES.map((notice) => option(words(`home.notice.${notice}`), notice));
  const wanted = options.filter(({ value }) => !mutedNotices.some((muted) => muted === value));
  const boxes: Checkboxes = {
    type: "checkboxes",
    action_id: CHOOSE_NOTICES,
    options,
    ...(wanted.length > 0 && { initial_options: wanted }),
  };
  return [
    { type: "divider" },
    header(words("home.notices")),
    { type: "actions", block_id: "notices", elements: [boxes] },
    context(words("home.notices_about")),
  ];
}

/** What there is to do has a row of its own; without that the link stands beside the words. */
function entryBlocks(list: OwnList, voice: Voice, state: HomeState, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const url = state.cardUrls.get(voice.id);
  const link = url === undefined ? [] : [linkButton(words("telling.card"), LINK, url)];
  const text = section(`${voiceName(voice, reader, WORDS_MOST)}\n${standingText(voice, state, reader)}`);
  const [accessory] = link;
  if (list === "claimed" || !hasToTell(voice, state.memberId)) return [accessory ? { ...text, accessory } : text];
  const elements: Button[] = [button(words("telling.button"), TOLD, voice.id, "primary"), ...link];
  return [text, { type: "actions", block_id: `${list}:${voice.id}`, elements }];
}

function hasToTell(voice: Voice, memberId: MemberId): boolean {
  return stepOf(voice) === "concluded" && listenerOf(voice, memberId)?.toldAt === null;
}

/** "👀 맡음  ·  3시간째", in working time; where nobody waits any more, only the step. */
function standingText(voice: Voice, { now, rules: { calendar } }: HomeState, reader: Reader): string {
  const step = stepOf(voice);
  const name = `${STEP_MARK[step]} ${reader.words(`step.${step}`)}`;
  if (step === "told" || step === "withdrawn" || step === "merged") return name;
  const span = workSpanText(reader, workingMinutesBetween(calendar, openedAt(voice), now), calendar);
  return `${name}  ·  ${reader.words("digest.waited", { span })}`;
}

function pageButtons(list: OwnList, { lists }: HomeState, { words }: Reader): KnownBlock[] {
  const { page, hasMore } = lists[list];
  const back = page > 0 ? [button(words("home.back"), HOME_BACK, `${list}:${page - 1}`)] : [];
  const more = hasMore ? [button(words("home.more"), HOME_MORE, `${list}:${page + 1}`)] : [];
  const elements = [...back, ...more];
  return elements.length > 0 ? [{ type: "actions", block_id: `${list}:pages`, elements }] : [];
}

function header(text: string): KnownBlock {
  return { type: "header", text: { type: "plain_text", text } };
}
