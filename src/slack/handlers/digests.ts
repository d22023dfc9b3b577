// `/voc digest`: a channel's digest is made, changed, looked at, and sent; and the list of all it has no room for.
import type { ModalView } from "@slack/types";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { digestRefusal } from "../../domain/digest/decide-digest.ts";
import { calendarOf, type Digest, type DigestPlan } from "../../domain/digest/digest.ts";
import { nextWindow } from "../../domain/digest/due-windows.ts";
import type { ChannelId, MemberId, VoiceId, WindowId } from "../../domain/ids.ts";
import {
  changeDigest,
  readDigest,
  readDigestOfChannel,
  readDigestOfWindow,
  readInNeed,
  readUsualPlan,
} from "../../usecases/digest/digests.ts";
import { planDigestNow } from "../../usecases/digest/plan-digest.ts";
import { previewDigest } from "../../usecases/digest/preview-digest.ts";
import { linkTo } from "../card-link.ts";
import { DIGEST_FIELDS } from "../field-names.ts";
import { type Click, readClick } from "../inbound/click.ts";
import { readDigestForm, readDigestMemory, writeDigestMemory } from "../inbound/digest-form.ts";
import { submissionPayload, windowId as windowIdSchema } from "../inbound/payload.ts";
import { digestForm } from "../views/digest-form.ts";
import { DIGEST_PAGE_SIZE, digestPage, digestPreview, pagePreview } from "../views/digest-pages.ts";
import { sectionBlocks, UNANSWERED_NAMED } from "../views/digest-parent.ts";
import { digestMistakeText, digestRefusalField, digestRefusalText } from "../views/digest-refusal.ts";
import { maskedText } from "../views/masking-note.ts";
import { monthlyPage } from "../views/monthly-page.ts";
import { noteView } from "../views/note.ts";
import { type Reader, readerOf, timeText } from "../views/reader.ts";
import { weeklyDigest } from "../views/weekly-digest.ts";
import { answer } from "./answer.ts";
import { type Desk, readerAtOnce, readerFor, settingsAtHand } from "./desk.ts";
import { mayPost } from "./may-post.ts";
import { type Delivery, errorAt } from "./route.ts";

interface Asked {
  by: MemberId;
  triggerId: string;
  responseUrl: string;
  channelId: ChannelId;
}

/** Of the channel in which it was typed; of a direct message none is chosen yet. */
export async function openDigest(desk: Desk, { by, triggerId, responseUrl, channelId }: Asked): Promise<void> {
  const reader = await readerFor(desk, by);
  try {
    const digest = await readDigestOfChannel(desk.world, desk.workspaceId, channelId);
    const view = await formFor(desk, { digest, channelId, responseUrl }, reader);
    await desk.client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    desk.log.warn({ err: error }, "a digest's settings could not be opened");
    await answer(desk, { memberId: by, responseUrl }, reader.words("failure.enter_again"));
  }
}

async function formFor(
  desk: Desk,
  { digest, channelId, responseUrl }: { digest: Digest | null; channelId: ChannelId; responseUrl: string },
  reader: Reader,
): Promise<ModalView> {
  const metadata = writeDigestMemory({ digestId: digest?.id ?? null, responseUrl });
  const now = desk.world.clock();
  if (digest) {
    const { calendar } = await settingsAtHand(desk);
    const next = nextText(digest, calendarOf(digest.plan, calendar), now, reader);
    return digestForm({ digest, isNew: false, metadata, next, now }, reader);
  }
  const plan = await readUsualPlan(desk.world, desk.workspaceId);
  // In a direct message with the app, or between people, there is nothing to read a digest in.
  const own = { channelId: isChannel(channelId) ? channelId : ("" as ChannelId), name: "", isRunning: true, plan };
  return digestForm({ digest: own, isNew: true, metadata, next: null, now }, reader);
}

function isChannel(channelId: ChannelId): boolean {
  return /^[CG]/.test(channelId);
}

/** "다음은 11월 26일 (목) 09:00에 와요." @param calendar the digest's own */
function nextText({ isRunning, plan }: Digest, calendar: WorkCalendar, now: Date, reader: Reader): string {
  if (!isRunning) return reader.words("digest.form.next_stopped");
  const next = nextWindow(plan, calendar, now);
  return next
    ? reader.words("digest.form.next", { when: timeText(reader, next.dueAt) })
    : reader.words("digest.form.next_none");
}

export async function handleDigestForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, view } = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, user.id);
  const read = readDigestForm(view.state.values);
  if (read.kind === "mistaken") return ack(errorAt(read.field, digestMistakeText(read, reader)));
  const { channelId, wanted } = read;
  if (channelId === null) return ack(errorAt(DIGEST_FIELDS.channel, reader.words("refusal.choose")));
  if (!(await mayPost(desk, channelId))) return ack(errorAt(DIGEST_FIELDS.channel, reader.words("digest.form.invite")));
  const { digestId, responseUrl } = readDigestMemory(view.private_metadata);
  const wish = { workspaceId: desk.workspaceId, by: user.id, receipt: `view:${view.id}`, digestId };
  try {
    const outcome = await changeDigest(desk.world, { ...wish, wanted: { ...wanted, channelId } });
    if (outcome.kind === "refused") {
      return ack(errorAt(digestRefusalField(outcome.refusal), digestRefusalText(outcome.refusal, reader)));
    }
    await ack();
    if (outcome.kind === "repeated") return;
    const next = nextText(outcome.digest, outcome.calendar, desk.world.clock(), reader);
    const saved = reader.words("digest.form.saved", { channel: `<#${channelId}>` });
    const masked = maskedText(outcome.masked, reader);
    await answer(desk, { memberId: user.id, responseUrl }, `${saved} ${next}${masked}`);
  } catch (error) {
    await ack(errorAt(DIGEST_FIELDS.times, reader.words("failure.try_again")));
    throw error;
  }
}

/** By what was saved: the button stands in the form of a digest that is there. */
export async function handleDigestNow(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await pushPage(desk, click, async (reader) => {
    const { digestId } = readDigestMemory(click.view?.metadata ?? "");
    const digest = digestId && (await readDigest(desk.world, desk.workspaceId, digestId));
    const sentence = digest
      ? await sendNow(desk, digest, { by: click.by, receipt: click.receipt }, reader)
      : reader.words("failure.press_again");
    return noteView(reader.words("digest.form.title"), sentence, reader);
  });
}

/** The sentence for the person who asked. */
export async function sendNow(
  desk: Desk,
  digest: Digest,
  asked: { by: MemberId; receipt: string },
  reader: Reader,
): Promise<string> {
  if (!(await mayPost(desk, digest.channelId))) return reader.words("digest.form.invite_now");
  const outcome = await planDigestNow(desk.world, digest, asked);
  if (outcome === "silent") return reader.words("digest.nothing");
  return reader.words("digest.done_now", { channel: `<#${digest.channelId}>` });
}

/** Of what stands in the form, whether it was saved or not. */
export async function handleDigestPreview(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await pushPage(desk, click, async (reader) => {
    const read = readDigestForm(click.view?.values ?? {});
    if (read.kind === "mistaken") {
      return noteView(reader.words("digest.form.preview"), digestMistakeText(read, reader), reader);
    }
    const { calendar } = await settingsAtHand(desk);
    const refusal = digestRefusal(read.wanted, calendar);
    if (refusal) return noteView(reader.words("digest.form.preview"), digestRefusalText(refusal, reader), reader);
    return drawPreview(desk, read.wanted, reader);
  });
}

/** In the digest's language, as its channel would read it. */
async function drawPreview(
  desk: Desk,
  { name, plan }: { name: string; plan: DigestPlan },
  anyReader: Reader,
): Promise<ModalView> {
  const { world, workspaceId } = desk;
  const reader = { ...readerOf(plan.language, anyReader.timeZone), names: anyReader.names };
  const preview = await previewDigest(world, workspaceId, plan, UNANSWERED_NAMED);
  const cardUrls = urlsOf(desk, preview.cards);
  if (preview.rhythm === "daily") {
    const { day, content, voices } = preview;
    const parent = { name, day, filter: plan.filter, content, items: voices.length, cardUrls };
    return digestPreview(parent, voices, reader);
  }
  const voices = new Map(preview.related.map((voice) => [voice.id, { voice, url: cardUrls.get(voice.id) ?? null }]));
  const knowing = { ...reader, voices };
  if (preview.rhythm === "monthly") return pagePreview(monthlyPage({ ...preview, name, cardUrls }, knowing), reader);
  const nobodys = { workspaceId, windowId: "" as WindowId, ownerId: null, step: null, stepById: null };
  const blockages = preview.blockages.map((blockage, position) => ({ ...blockage, ...nobodys, position }));
  const more = sectionBlocks({ content: preview.content, cardUrls }, knowing);
  return pagePreview(weeklyDigest({ ...preview, name, blockages, more }, knowing), reader);
}

/** "<window>:<page>": opens from the digest, and turns its pages in place. */
export async function handleDigestAll(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  const reader = await readerFor(desk, click.by);
  try {
    const view = await drawPage(desk, click.value ?? "", reader);
    if (click.view) await desk.client.views.update({ view_id: click.view.id, view });
    else await desk.client.views.open({ trigger_id: click.triggerId ?? "", view });
  } catch (error) {
    desk.log.warn({ err: error }, "the list of a digest could not be opened");
    await answer(desk, { ...click, memberId: click.by }, reader.words("failure.press_again"));
  }
}

async function drawPage(desk: Desk, value: string, reader: Reader): Promise<ModalView> {
  const [id, number = "0"] = value.split(":");
  const windowId = windowIdSchema.parse(id);
  const page = Math.max(0, Number.parseInt(number, 10) || 0);
  const title = reader.words("digest.all_title");
  const digest = await readDigestOfWindow(desk.world, desk.workspaceId, windowId);
  if (!digest) return noteView(title, reader.words("digest.nothing_left"), reader);
  const slice = { skip: page * DIGEST_PAGE_SIZE, most: DIGEST_PAGE_SIZE };
  const { voices, count, cards, calendar } = await readInNeed(desk.world, digest, slice);
  const now = desk.world.clock();
  return digestPage({ windowId, voices, count, page, cardUrls: urlsOf(desk, cards), now, calendar }, reader);
}

function urlsOf(desk: Desk, cards: Awaited<ReturnType<typeof readInNeed>>["cards"]): Map<VoiceId, string> {
  return new Map([...cards].map(([voiceId, place]) => [voiceId, linkTo(desk.workspaceUrl, place)]));
}

/** Puts a page over the form that is open. */
async function pushPage(desk: Desk, click: Click, draw: (reader: Reader) => Promise<ModalView>): Promise<void> {
  const reader = await readerFor(desk, click.by);
  try {
    await desk.client.views.push({ trigger_id: click.triggerId ?? "", view: await draw(reader) });
  } catch (error) {
    desk.log.warn({ err: error }, "a page could not be put over a form");
    await answer(desk, { ...click, memberId: click.by }, reader.words("failure.press_again"));
  }
}
