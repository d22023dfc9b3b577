// When nobody has answered a voice, the ring of people who are quietly asked widens, in working minutes.
import { findKnowing, findRecentlyActive, type Knowing } from "../../db/find-helpers.ts";
import { findMembers } from "../../db/members.ts";
import { countAsked, findRingable, findRings, saveRing, type UnansweredVoice } from "../../db/rings.ts";
import { findChangesOf, findSettings } from "../../db/settings.ts";
import { findSnoozers } from "../../db/snoozes.ts";
import type { Db } from "../../db/transaction.ts";
import { findVoice } from "../../db/voices.ts";
import { lockWorkspace } from "../../db/workspaces.ts";
import { DAY_MS } from "../../domain/calendar/local-date.ts";
import { instantOf, localDateOf } from "../../domain/calendar/local-time.ts";
import { isWorkingTime } from "../../domain/calendar/working-time.ts";
import { byUrgency } from "../../domain/digest/need.ts";
import { type MemberId, SLACKBOT, type VoiceId, type WorkspaceId } from "../../domain/ids.ts";
import { dutyOn, rotaPhases } from "../../domain/ring/duty.ts";
import {
  type Askable,
  isRingDue,
  nextRing,
  type RingMoment,
  tooLateBefore,
  unansweredOf,
} from "../../domain/ring/ring.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { transactInBackground, type World } from "../world.ts";

/** Where nobody who is named can be asked. */
const RECENT_MS = 30 * DAY_MS;
/** A minute's worth, the most urgent first; the rest comes with the next minutes. */
const MOST = 50;

/** May run twice, on many replicas. Where nothing is due it reads the settings and the voices without an answer. */
export async function widenRings(world: World, workspaceId: WorkspaceId): Promise<void> {
  const now = world.clock();
  const settings = await findSettings(world.prisma, workspaceId, world.defaults);
  if (!isWorkingTime(settings.calendar, now)) return;
  const moment = { ...settings, now };
  const unanswered = await findRingable(world.prisma, workspaceId);
  const due = unanswered.filter((voice) => isRingDue(voice, voice.asked, moment));
  if (due.length === 0) return;
  const round = await beginRound(world.prisma, { workspaceId, settings, now }, due);
  // Looked at before anything is locked: most voices that are due have nobody left to ask.
  const find = (voice: UnansweredVoice) => nextRing(voice, voice.asked, askableFor(round, voice), moment);
  let rings = 0;
  for (const voice of byUrgency(due.filter(find), settings.calendar, now)) {
    if (!find(voice)) continue;
    await ask(world, { workspaceId, voiceId: voice.id, people: askableFor(round, voice) }, moment);
    round.askedToday = await countAsked(world.prisma, workspaceId, askedFrom(moment));
    rings += 1;
    if (rings >= MOST) return;
  }
}

/** One ring of one voice, decided anew under the workspace's lock: so nobody is asked too often, nor a ring twice. */
async function ask(
  world: World,
  { workspaceId, voiceId, people }: { workspaceId: WorkspaceId; voiceId: VoiceId; people: Askable },
  moment: RingMoment,
): Promise<void> {
  await transactInBackground(world, async (tx, say) => {
    await lockWorkspace(tx, workspaceId);
    const found = await findVoice(tx, workspaceId, voiceId);
    const voice = found && unansweredOf(found.voice);
    if (!voice) return;
    const { openedAt } = voice;
    const rings = await findRings(tx, workspaceId, voiceId);
    const asked = rings.filter((each) => each.openedAt.getTime() === openedAt.getTime());
    const askedToday = await countAsked(tx, workspaceId, askedFrom(moment));
    const next = nextRing(voice, asked, { ...people, askedToday }, moment);
    if (!next) return;
    const isNew = await saveRing(tx, { workspaceId, id: voiceId, openedAt }, { ...next, askedAt: moment.now });
    if (!isNew) return;
    for (const memberId of next.memberIds) {
      const payload = { workspaceId, voiceId, openedAt: openedAt.toISOString(), ring: next.ring, memberId };
      await say({ kind: "ring.ask", payload });
    }
  });
}

/** From when on what was asked counts for today. */
function askedFrom({ now, calendar }: Pick<RingMoment, "now" | "calendar">) {
  const { timeZone } = calendar;
  return { dayBegan: instantOf(localDateOf(now, timeZone), 0, timeZone), tooLateBefore: tooLateBefore(calendar, now) };
}

/** What all voices of one minute have in common. */
interface Round {
  knowing: ReadonlyMap<string, Knowing>;
  duty: readonly MemberId[];
  leads: readonly MemberId[];
  recent: readonly MemberId[];
  /** Apps, accounts that are gone, and who does not want to be asked. */
  unasked: readonly MemberId[];
  snoozers: ReadonlyMap<VoiceId, readonly MemberId[]>;
  askedToday: ReadonlyMap<MemberId, number>;
}

async function beginRound(
  db: Db,
  { workspaceId, settings, now }: { workspaceId: WorkspaceId; settings: Settings; now: Date },
  due: readonly UnansweredVoice[],
): Promise<Round> {
  const { calendar, leads } = settings;
  const today = localDateOf(now, calendar.timeZone);
  const changes = await findChangesOf(db, workspaceId, "duty", "calendar");
  const onDuty = dutyOn(rotaPhases(settings, changes), today);
  const recent = await findRecentlyActive(db, workspaceId, new Date(now.getTime() - RECENT_MS));
  const knowing = new Map<string, Knowing>();
  for (const voice of due) {
    const subject = subjectOf(voice);
    if (!knowing.has(subject)) knowing.set(subject, await findKnowing(db, { workspaceId, ...voice }));
  }
  const known = [...knowing.values()].flatMap(({ concluders, claimers }) => [...concluders, ...claimers]);
  const named = [...(onDuty ? [onDuty] : []), ...leads];
  const members = await findMembers(db, workspaceId, [...new Set([...known, ...named, ...recent])]);
  const unasked = members.filter((each) => each.isBot || !each.isActive || each.mutedNotices.includes("rings"));
  const ids = due.map((voice) => voice.id);
  return {
    knowing,
    duty: onDuty ? [onDuty] : [],
    leads,
    recent,
    unasked: [SLACKBOT, ...unasked.map((member) => member.memberId)],
    snoozers: await findSnoozers(db, workspaceId, ids, today),
    askedToday: await countAsked(db, workspaceId, askedFrom({ now, calendar })),
  };
}

function subjectOf({ inquiryType, journeyStage }: Pick<UnansweredVoice, "inquiryType" | "journeyStage">): string {
  return `${inquiryType ?? ""}:${journeyStage ?? ""}`;
}

function askableFor(round: Round, voice: UnansweredVoice): Askable {
  const { concluders = [], claimers = [] } = round.knowing.get(subjectOf(voice)) ?? {};
  const { duty, leads, recent, askedToday } = round;
  const unasked = new Set([...round.unasked, ...(round.snoozers.get(voice.id) ?? [])]);
  return { candidates: { concluders, claimers, duty, leads, recent }, unasked, askedToday };
}
