// What every runner is given, and how one says "not yet".
import type { Logger } from "pino";
import { findCards } from "../../db/deliveries.ts";
import { findVoices } from "../../db/find-voices.ts";
import type { PrismaClient } from "../../db/generated/client.ts";
import { findMembers, saveMember } from "../../db/members.ts";
import { findSettings } from "../../db/settings.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { isWorkingTime, nextWorkingInstant } from "../../domain/calendar/working-time.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { type Language, languageOf } from "../../locales/words.ts";
import { linkTo } from "../../slack/card-link.ts";
import type { Channels } from "../../slack/channels.ts";
import type { SlackClients } from "../../slack/client.ts";
import type { Pace } from "../../slack/pace.ts";
import { MEMBER_FRESH_MS, readPerson } from "../../slack/people.ts";
import { type Reader, type RelatedVoice, readerOf } from "../../slack/views/reader.ts";

export interface Stage {
  prisma: PrismaClient;
  clock: () => Date;
  slack: SlackClients;
  channels: Channels;
  pace: Pace;
  /** What holds where the workspace has set nothing. */
  defaults: Settings;
  /** "https://example.slack.com/": where links to messages begin. */
  workspaceUrl: string;
  log: Logger;
}

/** Not the job's fault, and not yet: it runs again after so many seconds without counting as a failure. */
export class NotYet extends Error {
  readonly afterSeconds: number;
  constructor(afterSeconds: number) {
    super(`not yet: again in ${afterSeconds} s`);
    this.name = "NotYet";
    this.afterSeconds = afterSeconds;
  }
}

/** @throws {NotYet} while nobody works: it is decided anew when work begins. */
export function waitForWork(calendar: WorkCalendar, now: Date): void {
  if (isWorkingTime(calendar, now)) return;
  const beginsAt = nextWorkingInstant(calendar, now);
  throw new NotYet(Math.ceil((beginsAt.getTime() - now.getTime()) / 1000));
}

/** In which language and time zone those read who see it. */
interface Audience {
  language: Language;
  timeZone: string;
}

export function everyoneOf({ language, calendar }: Settings): Audience {
  return { language, timeZone: calendar.timeZone };
}

/** For what all see, with the names of these. */
export async function publicReader(
  stage: Stage,
  workspaceId: WorkspaceId,
  ids: readonly MemberId[],
  { language, timeZone }: Audience,
): Promise<Reader> {
  return readerOf(language, timeZone, await namesOf(stage, workspaceId, ids));
}

/** Someone Slack does not tell of is missing. */
export async function namesOf(
  stage: Stage,
  workspaceId: WorkspaceId,
  ids: readonly MemberId[],
): Promise<Map<MemberId, string>> {
  const people = await peopleOf(stage, workspaceId, ids);
  return new Map(people.map((person) => [person.memberId, person.name]));
}

export function settingsOf(stage: Stage, workspaceId: WorkspaceId): Promise<Settings> {
  return findSettings(stage.prisma, workspaceId, stage.defaults);
}

/** For what only this member sees: their own language. */
export async function privateReader(
  stage: Stage,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  ids: readonly MemberId[] = [],
): Promise<Reader> {
  const people = await peopleOf(stage, workspaceId, [memberId, ...ids]);
  const names = new Map(people.map((person) => [person.memberId, person.name]));
  const locale = people.find((person) => person.memberId === memberId)?.locale ?? null;
  const { language, calendar } = await settingsOf(stage, workspaceId);
  return readerOf(languageOf(locale) ?? language, calendar.timeZone, names);
}

/** From what we know, else from Slack. Someone Slack does not tell of is missing, and shown as a mention. */
async function peopleOf(stage: Stage, workspaceId: WorkspaceId, ids: readonly MemberId[]) {
  const wanted = [...new Set(ids)];
  const known = await findMembers(stage.prisma, workspaceId, wanted);
  const now = stage.clock();
  const stale = wanted.filter((id) => {
    const person = known.find((each) => each.memberId === id);
    return !person || now.getTime() - person.readAt.getTime() > MEMBER_FRESH_MS;
  });
  const read = await Promise.all(stale.map((id) => readAndKeep(stage, workspaceId, id, now)));
  const fresh = read.filter((person) => person !== null);
  return [...fresh, ...known.filter((person) => !fresh.some((each) => each.memberId === person.memberId))];
}

async function readAndKeep(stage: Stage, workspaceId: WorkspaceId, memberId: MemberId, now: Date) {
  try {
    const person = await readPerson(stage.slack.background, memberId, now);
    await saveMember(stage.prisma, workspaceId, person);
    return person;
  } catch (error) {
    stage.log.warn({ err: error, memberId }, "could not read a person's name");
    return null;
  }
}

/** The addresses of voices' cards; a voice without a card is missing. */
export async function cardUrlsOf(
  stage: Stage,
  workspaceId: WorkspaceId,
  voiceIds: readonly VoiceId[],
): Promise<Map<VoiceId, string>> {
  const cards = await findCards(stage.prisma, workspaceId, voiceIds);
  return new Map([...cards].map(([voiceId, place]) => [voiceId, linkTo(stage.workspaceUrl, place)]));
}

export async function cardUrlOf(stage: Stage, workspaceId: WorkspaceId, voiceId: VoiceId): Promise<string | null> {
  return (await cardUrlsOf(stage, workspaceId, [voiceId])).get(voiceId) ?? null;
}

/** The voices to which one refers, as its views name them. */
export async function relatedVoices(
  stage: Stage,
  workspaceId: WorkspaceId,
  ids: readonly VoiceId[],
): Promise<ReadonlyMap<VoiceId, RelatedVoice>> {
  if (ids.length === 0) return new Map();
  const voices = await findVoices(stage.prisma, workspaceId, ids);
  const urls = await cardUrlsOf(stage, workspaceId, ids);
  return new Map(voices.map((voice) => [voice.id, { voice, url: urls.get(voice.id) ?? null }]));
}
