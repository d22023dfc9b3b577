// Whether the app can speak in a channel that somebody chose.
import type { ChannelId } from "../../domain/ids.ts";
import { isIn } from "../channels.ts";
import type { Desk } from "./desk.ts";

/** What can't be found out in time is no reason to refuse: what is to be said waits until it can be. */
export async function mayPost(desk: Desk, channelId: ChannelId): Promise<boolean> {
  try {
    return await isIn(desk.quickClient, channelId);
  } catch (error) {
    desk.log.warn({ err: error, channelId }, "could not look up a chosen channel");
    return true;
  }
}
