// What every handler works with, and how it answers the one person who just acted.
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { type Language, languageOf } from "../../locales/words.ts";
import { readMember, rememberMember } from "../../usecases/member/know-member.ts";
import type { World } from "../../usecases/world.ts";
import type { Channels } from "../channels.ts";
import { MEMBER_FRESH_MS, readPerson } from "../people.ts";
import { type Reader, readerOf } from "../views/reader.ts";

export interface Desk {
  world: World;
  workspaceId: WorkspaceId;
  botUserId: MemberId;
  /** For views and ephemerals only. */
  client: WebClient;
  /** For what a form can't be opened without; given up even sooner, since the trigger lives three seconds. */
  quickClient: WebClient;
  channels: Channels;
  /** The workspace's language, for those whose own we don't know. */
  language: Language;
  log: Logger;
  /** Readers met in this process: a click must not wait for their language. */
  languages: Map<MemberId, { language: Language; until: number }>;
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
  const remembered = desk.languages.get(memberId);
  if (remembered && remembered.until > Date.now()) {
    return { reader: readerOf(remembered.language, desk.world.calendar.timeZone), isSure: true };
  }
  const member = await readMember(desk.world, desk.workspaceId, memberId).catch(() => null);
  const isFresh = member !== null && desk.world.clock().getTime() - member.readAt.getTime() < MEMBER_FRESH_MS;
  const language = languageOf(member?.locale ?? null);
  const reader = isFresh ? remember(desk, memberId, { language, isSure: true }) : null;
  return { reader: reader ?? readerOf(language ?? desk.language, desk.world.calendar.timeZone), isSure: isFresh };
}

/** @param language null where Slack says none, or did not answer */
function remember(
  desk: Desk,
  memberId: MemberId,
  { language, isSure }: { language: Language | null; isSure: boolean },
): Reader {
  const known = language ?? desk.language;
  desk.languages.set(memberId, { language: known, until: Date.now() + (isSure ? REMEMBERED_MS : GUESSED_MS) });
  return readerOf(known, desk.world.calendar.timeZone);
}

async function askSlack(desk: Desk, memberId: MemberId): Promise<{ language: Language | null; isSure: boolean }> {
  const { world, workspaceId } = desk;
  try {
    const person = await readPerson(desk.quickClient, memberId, world.clock());
    await rememberMember(world, workspaceId, person).catch(() => {});
    return { language: languageOf(person.locale), isSure: true };
  } catch (error) {
    desk.log.warn({ err: error, memberId }, "could not find out a person's language");
    return { language: null, isSure: false };
  }
}
