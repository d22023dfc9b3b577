// The answer ledger: a form that names every voice without an answer, page by page; its first ones in the App Home.
import type { KnownBlock, ModalView } from "@slack/types";
import { workingMinutesBetween } from "../../domain/calendar/working-time.ts";
import type { VoiceId } from "../../domain/ids.ts";
import { type LedgerPage, lastPage } from "../../domain/voice/ledger.ts";
import { answerDueAt } from "../../domain/voice/target.ts";
import { openedAt, type Voice } from "../../domain/voice/voice.ts";
import { LEDGER_BACK, LEDGER_MORE, OPEN_LEDGER } from "../action-ids.ts";
import type { AnswerRules } from "./answer-due.ts";
import { button, context, section } from "./blocks.ts";
import { pageOf } from "./form.ts";
import { namesOf, type Reader, shielded, timeText } from "./reader.ts";
import { voiceName } from "./voice-words.ts";
import { workSpanText } from "./work-span.ts";

/** Two lines on a desk. */
const WORDS_MOST = 80;
const HOLDERS_MOST = 3;

interface LedgerState extends LedgerPage {
  cardUrls: ReadonlyMap<VoiceId, string>;
  rules: AnswerRules;
  now: Date;
}

export function ledgerView(state: LedgerState, reader: Reader): ModalView {
  const { words } = reader;
  return pageOf(words("ledger.title"), words("menu.close"), ledgerBlocks(state, reader));
}

function ledgerBlocks(state: LedgerState, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const { voices, count, page } = state;
  if (count === 0) return [section(words("ledger.none")), context(words("ledger.about"))];
  const place = { page: page + 1, pages: lastPage(count) + 1 };
  return [
    section(`*${words("ledger.count", { count })}*`),
    context(words("ledger.about")),
    ...voices.map((voice) => section(entryText(voice, state, reader))),
    ...(place.pages > 1 ? [context(words("ledger.page", place)), pageButtons(state, reader)] : []),
  ];
}

function pageButtons({ page, count }: LedgerState, { words }: Reader): KnownBlock {
  const back = page > 0 ? [button(words("home.back"), LEDGER_BACK, String(page - 1))] : [];
  const more = page < lastPage(count) ? [button(words("ledger.next"), LEDGER_MORE, String(page + 1))] : [];
  return { type: "actions", block_id: "ledger:pages", elements: [...back, ...more] };
}

/** For the App Home: the first ones, and the way to all of them. */
export function ledgerInShort(state: LedgerState, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const { voices, count } = state;
  if (count === 0) return [section(words("ledger.none"))];
  const entries = voices.map((voice) => section(entryText(voice, state, reader)));
  if (count <= voices.length) return entries;
  const all = button(words("ledger.all", { count }), OPEN_LEDGER, "0");
  return [...entries, { type: "actions", block_id: "ledger", elements: [all] }];
}

/** Its name, which leads to its card; below that how much it hurts, how long it has waited, till when, and who holds it. */
function entryText(voice: Voice, { cardUrls, rules, now }: LedgerState, anyReader: Reader): string {
  const reader = { ...shielded(anyReader, voice), namesMost: HOLDERS_MOST };
  const { words } = reader;
  const { calendar, targets } = rules;
  const name = voiceName(voice, reader, WORDS_MOST);
  const url = cardUrls.get(voice.id);
  const span = workSpanText(reader, workingMinutesBetween(calendar, openedAt(voice), now), calendar);
  const facts = [words(`pain.${voice.pain}`), words("digest.waited", { span })];
  const dueAt = answerDueAt(voice, targets, calendar);
  if (dueAt) facts.push(words(dueAt > now ? "ledger.due" : "ledger.was_due", { when: timeText(reader, dueAt) }));
  const holders = voice.claims.map((claim) => claim.memberId);
  facts.push(holders.length > 0 ? words("ledger.held", { who: namesOf(reader, holders) }) : words("ledger.not_held"));
  return `${url === undefined ? name : `<${url}|${name}>`}\n${facts.join("  ·  ")}`;
}
