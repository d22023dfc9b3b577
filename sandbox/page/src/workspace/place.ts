// Where one is: as whom, in which channel, tab and thread. Kept in the address, so that each window is its own person.
import { recall } from "./remember.ts";

export interface Place {
  as: string | null;
  channel: string | null;
  tab: "messages" | "home";
  thread: string | null;
  /** The message to scroll to and flash. */
  focusTs: string | null;
  /** On a narrow screen: the list of channels, or the channel. */
  pane: "list" | "main";
}

export interface Permalink {
  channel: string;
  ts: string;
  thread: string | null;
}

const ARCHIVE = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})$/;

/** Reads Slack's …/archives/C…/p… addresses; null for every other address. */
export function readPermalink(address: string): Permalink | null {
  if (!URL.canParse(address, window.location.href)) return null;
  const url = new URL(address, window.location.href);
  const found = ARCHIVE.exec(url.pathname);
  if (!found?.[1]) return null;
  return { channel: found[1], ts: `${found[2]}.${found[3]}`, thread: url.searchParams.get("thread_ts") };
}

export function permalinkOf(channel: string, ts: string, thread?: string): string {
  const path = `/archives/${channel}/p${ts.replace(".", "")}`;
  const query = thread && thread !== ts ? `?thread_ts=${thread}&cid=${channel}` : "";
  return new URL(path + query, window.location.href).href;
}

export function readPlace(): Place {
  const query = new URL(window.location.href).searchParams;
  const link = readPermalink(window.location.href);
  const channel = link?.channel ?? query.get("channel");
  return {
    as: query.get("as") ?? recall("as"),
    channel,
    tab: query.get("tab") === "home" ? "home" : "messages",
    thread: link?.thread ?? query.get("thread"),
    focusTs: link?.ts ?? null,
    pane: channel ? "main" : "list",
  };
}

export function addressOf(place: Place): string {
  const query = new URLSearchParams();
  if (place.as) query.set("as", place.as);
  if (place.channel) query.set("channel", place.channel);
  if (place.tab === "home") query.set("tab", "home");
  if (place.thread) query.set("thread", place.thread);
  return `/?${query}`;
}
