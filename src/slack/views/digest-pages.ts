// What one person sees of a digest in a window of their own: a preview, and all the voices it has no room for.
import type { KnownBlock, ModalView } from "@slack/types";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { workingMinutesBetween } from "../../domain/calendar/working-time.ts";
import type { VoiceId, WindowId } from "../../domain/ids.ts";
import { openedAt, stepOf, type Voice } from "../../domain/voice/voice.ts";
import { DIGEST_ALL } from "../action-ids.ts";
import { button, context, type Said, section, sections } from "./blocks.ts";
import { withoutCharts } from "./charts.ts";
import { type DigestParent, digestParent } from "./digest-parent.ts";
import { pageOf } from "./form.ts";
import { type Reader, shielded } from "./reader.ts";
import { voiceName } from "./voice-words.ts";
import { workSpanText } from "./work-span.ts";

/** Of a page; with a link each they stay below a view's 100 blocks. */
export const DIGEST_PAGE_SIZE = 30;
const NAME_MOST = 80;

/** @param replies the voices that would have a reply of their own */
export function digestPreview(
  parent: Omit<DigestParent, "windowId" | "left">,
  replies: readonly Voice[],
  reader: Reader,
): ModalView {
  const { words } = reader;
  const said = digestParent({ ...parent, windowId: "" as WindowId, left: 0 }, reader);
  const lines = replies.map((voice) => lineOf(voice, parent.cardUrls, reader));
  const below = lines.length > 0 ? [section(`*${words("digest.form.preview_replies")}*`), ...sections(lines)] : [];
  const silent = lines.length === 0 && parent.content.unanswered.count === 0;
  const blocks = silent ? [section(words("digest.form.preview_silent"))] : [...said.blocks, ...below];
  return pageOf(words("digest.form.preview"), words("menu.close"), [
    context(words("digest.form.preview_about")),
    ...blocks,
  ]);
}

/** Of a week's or a month's page: in words alone, as charts and buttons stand in messages only. */
export function pagePreview(said: Said, { words }: Reader): ModalView {
  const blocks = withoutCharts(said).blocks.filter(({ type }) => type !== "actions");
  return pageOf(words("digest.form.preview"), words("menu.close"), [
    context(words("digest.form.preview_about")),
    ...blocks,
  ]);
}

export interface DigestPage {
  windowId: WindowId;
  voices: readonly Voice[];
  count: number;
  /** The first is 0. */
  page: number;
  cardUrls: ReadonlyMap<VoiceId, string>;
  now: Date;
  calendar: WorkCalendar;
}

/** All that a digest asks someone for, the most urgent first. */
export function digestPage(state: DigestPage, reader: Reader): ModalView {
  const { words } = reader;
  const { windowId, voices, count, page, cardUrls, now, calendar } = state;
  const lines = voices.map((voice) => {
    const span = workSpanText(reader, workingMinutesBetween(calendar, openedAt(voice), now), calendar);
    const facts = `${words(`pain.${voice.pain}`)} · ${words(`step.${stepOf(voice)}`)} · ${words("digest.waited", { span })}`;
    return `${lineOf(voice, cardUrls, reader)}\n      ${facts}`;
  });
  const pages = Math.max(1, Math.ceil(count / DIGEST_PAGE_SIZE));
  const turn = [
    ...(page > 0 ? [button(words("home.back"), DIGEST_ALL, `${windowId}:${page - 1}`)] : []),
    ...(page + 1 < pages ? [button(words("ledger.next"), DIGEST_ALL, `${windowId}:${page + 1}`)] : []),
  ];
  // Two buttons of one action stand in blocks of their own.
  const buttons: KnownBlock[] = turn.map((each, index) => {
    return { type: "actions", block_id: `turn_${index}`, elements: [each] };
  });
  const blocks = lines.length > 0 ? sections(lines) : [section(words("digest.nothing_left"))];
  return pageOf(words("digest.all_title"), words("menu.close"), [...blocks, ...buttons]);
}

function lineOf(voice: Voice, cardUrls: ReadonlyMap<VoiceId, string>, reader: Reader): string {
  const name = voiceName(voice, shielded(reader, voice), NAME_MOST);
  const url = cardUrls.get(voice.id);
  return `• ${url === undefined ? name : `<${url}|${name}>`}`;
}
