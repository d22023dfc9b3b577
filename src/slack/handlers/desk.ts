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
  /** For views and ephemerals only. */
  client: WebClient;
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

/** The person's own language. What can't be found out costs no one their click: then it is the workspace's. */
export async function readerFor(desk: Desk, memberId: MemberId): Promise<Reader> {
  const { timeZone } = desk.world.calendar;
  const known = desk.languages.get(memberId);
  if (known && known.until > Date.now()) return readerOf(known.language, timeZone);
  const language = (await findLanguage(desk, memberId)) ?? desk.language;
  desk.languages.set(memberId, { language, until: Date.now() + REMEMBERED_MS });
  return readerOf(language, timeZone);
}

async function findLanguage(desk: Desk, memberId: MemberId): Promise<Language | null> {
  const { world, workspaceId } = desk;
  try {
    const now = world.clock();
    const member = await readMember(world, workspaceId, memberId);
    if (member && now.getTime() - member.readAt.getTime() < MEMBER_FRESH_MS) return languageOf(member.locale);
    const person = await readPerson(desk.client, memberId, now);
    await rememberMember(world, workspaceId, person);
    return languageOf(person.locale);
  } catch (error) {
    desk.log.warn({ err: error, memberId }, "could not find out a person's language");
    return null;
  }
}
