// What every handler works with, and how it answers the one person who just acted.
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { type Language, languageOf } from "../../locales/words.ts";
import { readMember, rememberMember } from "../../usecases/member/know-member.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import type { World } from "../../usecases/world.ts";
import type { Channels } from "../channels.ts";
import { MEMBER_FRESH_MS, type Person, readPerson } from "../people.ts";
import { type Reader, readerOf } from "../views/reader.ts";

export interface Desk {
  world: World;
  workspaceId: WorkspaceId;
  botUserId: MemberId;
  /** "https://example.slack.com/": where links to messages begin. */
  workspaceUrl: string;
  /** For views and ephemerals only. */
  client: WebClient;
  /** For what a form can't be opened without; given up even sooner, since the trigger lives three seconds. */
  quickClient: WebClient;
  channels: Channels;
  log: Logger;
  /** Readers met in this process: a click must not wait for their language, nor for the workspace's time zone. */
  readers: Map<MemberId, { reader: Reader; until: number }>;
  /** Deliveries being handled: a stop waits for them. */
  underWay: Set<Promise<void>>;
}

const REMEMBERED_MS = 10 * 60 * 1000;
/** A language that could not be found out is tried again soon. */
const GUESSED_MS = 30 * 1000;

/** The person's own language. What can't be found out costs no one their click: then it is the workspace's. */
export async function readerFor(desk: Desk, memberId: MemberId): Promise<Reader> {
  const known = await knownReader(desk, memberId);
  if (known.isSure) return known.reader;
  return remember(desk, memberId, await askSlack(desk, memberId));
}

/** The same without asking Slack: for what has to be answered before Slack gives up on us. */
export async function readerAtOnce(desk: Desk, memberId: MemberId): Promise<Reader> {
  return (await knownReader(desk, memberId)).reader;
}

async function knownReader(desk: Desk, memberId: MemberId): Promise<{ reader: Reader; isSure: boolean }> {
  const remembered = desk.readers.get(memberId);
  if (remembered && remembered.until > Date.now()) return { reader: remembered.reader, isSure: true };
  const member = await readMember(desk.world, desk.workspaceId, memberId).catch(() => null);
  const isFresh = member !== null && desk.world.clock().getTime() - member.readAt.getTime() < MEMBER_FRESH_MS;
  const reader = await readerWith(desk, languageOf(member?.locale ?? null));
  return { reader: isFresh ? remember(desk, memberId, { reader, isSure: true }) : reader, isSure: isFresh };
}

/** Where the database is away, what the app started with. */
export async function settingsAtHand({ world, workspaceId }: Desk): Promise<Settings> {
  return readSettings(world, workspaceId).catch(() => world.defaults);
}

/** @param language null for those whose own we don't know */
async function readerWith(desk: Desk, language: Language | null): Promise<Reader> {
  const settings = await settingsAtHand(desk);
  return readerOf(language ?? settings.language, settings.calendar.timeZone);
}

function remember(desk: Desk, memberId: MemberId, { reader, isSure }: { reader: Reader; isSure: boolean }): Reader {
  desk.readers.set(memberId, { reader, until: Date.now() + (isSure ? REMEMBERED_MS : GUESSED_MS) });
  return reader;
}

async function askSlack(desk: Desk, memberId: MemberId): Promise<{ reader: Reader; isSure: boolean }> {
  const person = await askForPerson(desk, memberId);
  return { reader: await readerWith(desk, languageOf(person?.locale ?? null)), isSure: person !== null };
}

async function askForPerson(desk: Desk, memberId: MemberId): Promise<Person | null> {
  const { world, workspaceId } = desk;
  try {
    const person = await readPerson(desk.quickClient, memberId, world.clock());
    await rememberMember(world, workspaceId, person).catch(() => {});
    return person;
  } catch (error) {
    desk.log.warn({ err: error, memberId }, "could not ask Slack about a person");
    return null;
  }
}

/** May this member change the settings? What can't be found out is a no. */
export async function isAdmin(desk: Desk, memberId: MemberId): Promise<boolean> {
  return (await askForPerson(desk, memberId))?.isAdmin ?? false;
}
