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
  /** Slack refused a post there: the app was removed, or the channel archived. Looked at again by `refresh`. */
  markAbsent(channelId: ChannelId): void;
  isAbsent(channelId: ChannelId): boolean;
}

/** What Slack says when the app can't speak in a channel. */
export const ABSENT_ERRORS: readonly string[] = ["not_in_channel", "channel_not_found", "is_archived"];

type Role = "voice" | "planner";
const ROLES: readonly Role[] = ["voice", "planner"];
/** A name that no channel has is looked for at every so many refreshes: it means reading the whole list. */
const NAMES_EVERY = 5;

/** Ids or names; undefined where nobody said. */
export type WantedChannels = Record<Role, string | undefined>;

/** @param readWanted asked at every refresh: a setting may have changed what the environment says */
export function createChannels(client: WebClient, readWanted: () => Promise<WantedChannels>, log: Logger): Channels {
  let wanted: WantedChannels = { voice: undefined, planner: undefined };
  const places: Record<Role, ChannelState> = { voice: { kind: "unset" }, planner: { kind: "unset" } };
  const ids = new Map<Role, string>();
  const absent = new Set<ChannelId>();
  let refreshes = 0;

  async function look(role: Role, named: string, mayList: boolean): Promise<ChannelState> {
    const label = named.replace(/^#?/, "#");
    if (!ids.has(role) && isChannelId(named)) ids.set(role, named);
    if (!ids.has(role) && mayList) await findInList(client, label.slice(1)).then((id) => id && ids.set(role, id));
    const id = ids.get(role);
    if (id === undefined) return { kind: "absent", label };
    return (await isIn(client, id))
      ? { kind: "ready", channelId: id as ChannelId }
      : { kind: "absent", label: `<#${id}>` };
  }

  /** Another channel than before is looked for from the beginning. */
  function note(now: WantedChannels): void {
    for (const role of ROLES) {
      if (now[role] === wanted[role]) continue;
      ids.delete(role);
      places[role] = unknownYet(now[role]);
    }
    wanted = now;
  }

  return {
    voice: () => places.voice,
    planner: () => places.planner,
    isAbsent: (channelId) => absent.has(channelId),
    async refresh() {
      const mayList = refreshes % NAMES_EVERY === 0;
      refreshes += 1;
      try {
        note(await readWanted());
        for (const channelId of [...absent]) if (await isIn(client, channelId)) absent.delete(channelId);
        for (const role of ROLES) {
          const named = wanted[role];
          if (named !== undefined && places[role].kind !== "ready") places[role] = await look(role, named, mayList);
        }
      } catch (error) {
        log.warn({ err: error }, "could not look up a channel");
      }
    },
    markAbsent(channelId) {
      absent.add(channelId);
      for (const role of ROLES) {
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

/** Whether we can speak there. A server that says nothing of membership is taken at its silence. */
export async function isIn(client: WebClient, id: string): Promise<boolean> {
  try {
    const { channel } = await client.conversations.info({ channel: id });
    return channel?.is_member !== false && channel?.is_archived !== true;
  } catch (error) {
    if (ABSENT_ERRORS.includes(slackErrorOf(error) ?? "")) return false;
    throw error;
  }
}

function isChannelId(named: string): boolean {
  return /^[CG][A-Z0-9]{8,}$/.test(named);
}

/** By name, or by an id of a shape that is not Slack's own. */
async function findInList(client: WebClient, named: string): Promise<string | null> {
  let cursor: string | undefined;
  do {
    const page = await client.conversations.list({
      types: "public_channel,private_channel",
      exclude_archived: true,
      limit: 1000,
      ...(cursor && { cursor }),
    });
    const found = page.channels?.find((channel) => channel.name === named || channel.id === named);
    if (found?.id) return found.id;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return null;
}
