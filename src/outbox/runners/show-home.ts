// Draws one member's App Home.
import { isDeepStrictEqual } from "node:util";
import type { HomeView } from "@slack/types";
import { findOwnVoices } from "../../db/find-voices.ts";
import { findMembers } from "../../db/members.ts";
import { findSnoozed } from "../../db/snoozes.ts";
import { countUnanswered, findUnanswered } from "../../db/unanswered.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { LedgerPage } from "../../domain/voice/ledger.ts";
import type { OwnList, OwnPage } from "../../domain/voice/own-voices.ts";
import { voiceChannelText } from "../../slack/views/channel-text.ts";
import { HOME_LEDGER_SIZE, HOME_PAGE_SIZE, type HomeList, home } from "../../slack/views/home.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { cardUrlsOf, NotYet, privateReader, type Stage, settingsOf } from "./stage.ts";

/** A card that is about to be posted is looked for again so soon, and as long as its voice is new. */
const CARD_AWAITED_SECONDS = 1;
const CARD_AWAITED_MS = 10_000;

export async function showHome(stage: Stage, payload: JobPayloads["home.show"]): Promise<JobResult> {
  const wait = stage.pace.secondsToHome();
  if (wait > 0 && !payload.isAwaited) throw new NotYet(wait);
  const now = stage.clock();
  const { view, awaitsCard } = await draw(stage, payload, now);
  await stage.slack.background.views.publish({ user_id: payload.memberId, view });
  // Two at once may end in the wrong order, and a change may have left its job out in favour of this one just before it
  // was committed: what stands now is looked at once more.
  const newest = await draw(stage, payload, now);
  if (!isDeepStrictEqual(newest.view, view)) return { kind: "again", afterSeconds: 0 };
  return awaitsCard ? { kind: "again", afterSeconds: CARD_AWAITED_SECONDS } : { kind: "done" };
}

async function draw(
  stage: Stage,
  { workspaceId, memberId, turnedTo }: JobPayloads["home.show"],
  now: Date,
): Promise<{ view: HomeView; awaitsCard: boolean }> {
  const read = (list: OwnList) => readList(stage, { workspaceId, memberId }, pageOf(list, turnedTo));
  const lists = { claimed: await read("claimed"), untold: await read("untold"), reported: await read("reported") };
  const own = Object.values(lists).flatMap((list) => list.voices);
  const rules = await settingsOf(stage, workspaceId);
  const today = localDateOf(now, rules.calendar.timeZone);
  const ledger = await readLedger(stage, workspaceId, await findSnoozed(stage.prisma, workspaceId, memberId, today));
  const voices = [...own, ...ledger.voices];
  const holders = ledger.voices.flatMap((voice) => voice.claims.map((claim) => claim.memberId));
  const reader = await privateReader(stage, workspaceId, memberId, holders);
  const ids = [...new Set(voices.map((voice) => voice.id))];
  const cardUrls = await cardUrlsOf(stage, workspaceId, ids);
  const channel = stage.channels.voice();
  const [member] = await findMembers(stage.prisma, workspaceId, [memberId]);
  const mutedNotices = member?.mutedNotices ?? [];
  const awaitsCard = voices.some(({ id, postedAt }) => {
    return !cardUrls.has(id) && now.getTime() - postedAt.getTime() < CARD_AWAITED_MS;
  });
  return {
    view: home(
      { memberId, channel: voiceChannelText(channel, reader), lists, cardUrls, now, rules, ledger, mutedNotices },
      reader,
    ),
    awaitsCard: awaitsCard && channel.kind === "ready",
  };
}

/** Each list begins at its first page; the one that was turned stands where it was turned to. */
function pageOf(list: OwnList, turnedTo: OwnPage | undefined): OwnPage {
  return turnedTo?.list === list ? turnedTo : { list, page: 0 };
}

/** @param except those that the member has put off: they are counted, since the ledger itself has them */
async function readLedger(stage: Stage, workspaceId: WorkspaceId, except: readonly VoiceId[]): Promise<LedgerPage> {
  const voices = await findUnanswered(stage.prisma, workspaceId, { skip: 0, take: HOME_LEDGER_SIZE }, { except });
  return { voices, page: 0, count: await countUnanswered(stage.prisma, workspaceId) };
}

/** A page that is no longer there is the first one. */
async function readList(
  stage: Stage,
  { workspaceId, memberId }: { workspaceId: WorkspaceId; memberId: MemberId },
  { list, page }: OwnPage,
): Promise<HomeList> {
  const slice = { skip: page * HOME_PAGE_SIZE, take: HOME_PAGE_SIZE + 1 };
  const found = await findOwnVoices(stage.prisma, workspaceId, memberId, list, slice);
  if (found.length === 0 && page > 0) return readList(stage, { workspaceId, memberId }, { list, page: 0 });
  return { voices: found.slice(0, HOME_PAGE_SIZE), page, hasMore: found.length > HOME_PAGE_SIZE };
}
