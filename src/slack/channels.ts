// The two channels the app speaks in: found at start, and looked for again as long as the app is not in them.
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { ChannelId } from "../domain/ids.ts";
import { slackErrorOf } from "./client.ts";

export type ChannelState =
  /** Nobody said which. */
  | { kind: "unset" }
  /** There is none of that name or id, or the app is not in it. `label` is how people know it. */
  | { kind: "absent"; label: string }
  | { kind: "ready"; channelId: ChannelId };

export interface Channels {
  voice(): ChannelState;
  planner(): ChannelState;
  /** Looks again for those that are not ready. May run twice. */
  refresh(): Promise<void>;
  /** Slack refused a post there: the app was removed, or the channel archived. */
  markAbsent(channelId: ChannelId): void;
}

/** What Slack says when the app can't speak in a channel. */
export const ABSENT_ERRORS: readonly string[] = ["not_in_channel", "channel_not_found", "is_archived"];

/** @param wanted ids or #names; undefined where nobody said */
export function createChannels(
  client: WebClient,
  wanted: { voice: string | undefined; planner: string | undefined },
  log: Logger,
): Channels {
  const places = { voice: unknownYet(wanted.voice), planner: unknownYet(wanted.planner) };
  return {
    voice: () => places.voice,
    planner: () => places.planner,
    async refresh() {
      for (const role of ["voice", "planner"] as const) {
        const named = wanted[role];
        if (named === undefined || places[role].kind === "ready") continue;
        places[role] = await look(client, named, places[role], log);
      }
    },
    markAbsent(channelId) {
      for (const role of ["voice", "planner"] as const) {
        const place = places[role];
        if (place.kind === "ready" && place.channelId === channelId)
          places[role] = { kind: "absent", label: `<#${channelId}>` };
      }
    },
  };
}

function unknownYet(named: string | undefined): ChannelState {
  return named === undefined ? { kind: "unset" } : { kind: "absent", label: named };
}

async function look(client: WebClient, named: string, before: ChannelState, log: Logger): Promise<ChannelState> {
  try {
    const id = isChannelId(named) ? named : await findByName(client, named.replace(/^#/, ""));
    if (id === null) return { kind: "absent", label: named };
    const { channel } = await client.conversations.info({ channel: id });
    return channel?.is_member === false || channel?.is_archived === true
      ? { kind: "absent", label: isChannelId(named) ? `<#${id}>` : named }
      : { kind: "ready", channelId: id as ChannelId };
  } catch (error) {
    if (!ABSENT_ERRORS.includes(slackErrorOf(error) ?? "")) log.warn({ err: error }, "could not look up a channel");
    return before;
  }
}

function isChannelId(named: string): boolean {
  return /^[CG][A-Z0-9]{6,}$/.test(named);
}

/** Only for a name in the environment; a channel chosen in Slack comes as an id. */
async function findByName(client: WebClient, name: string): Promise<string | null> {
  let cursor: string | undefined;
  do {
    const page = await client.conversations.list({
      types: "public_channel,private_channel",
      exclude_archived: true,
      limit: 1000,
      ...(cursor && { cursor }),
    });
    const found = page.channels?.find((channel) => channel.name === name);
    if (found?.id) return found.id;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return null;
}
