// What Slack says of a person, in the one shape we keep.
import type { WebClient } from "@slack/web-api";
import { type MemberId, SLACKBOT } from "../domain/ids.ts";

/** Read again after a day: people change their names and languages, but seldom. */
export const MEMBER_FRESH_MS = 24 * 3600 * 1000;

export interface Person {
  memberId: MemberId;
  name: string;
  locale: string | null;
  isAdmin: boolean;
  isActive: boolean;
  isBot: boolean;
  readAt: Date;
}

/** The name is the one colleagues see: display name, then real name, then handle. */
export async function readPerson(client: WebClient, memberId: MemberId, now: Date): Promise<Person> {
  const { user } = await client.users.info({ user: memberId, include_locale: true });
  const names = [user?.profile?.display_name, user?.profile?.real_name, user?.real_name, user?.name];
  return {
    memberId,
    name: names.find((name) => name) ?? memberId,
    locale: user?.locale ?? null,
    isAdmin: user?.is_admin === true || user?.is_owner === true,
    isActive: user?.deleted !== true,
    // Slack itself does not call Slackbot one.
    isBot: user?.is_bot === true || memberId === SLACKBOT,
    readAt: now,
  };
}
