// What the workspace remembers: conversations, messages, views, files, triggers and response_urls.
import type { Channel, Reaction, ViewValues } from "../../protocol.ts";
import type { Json } from "../json.ts";

export interface Conversation extends Channel {
  /** Unix seconds. */
  createdAt: number;
  isArchived: boolean;
}

export interface StoredMessage {
  channelId: string;
  ts: string;
  threadTs: string | undefined;
  userId: string;
  text: string;
  blocks: Json[] | undefined;
  metadata: Json | undefined;
  reactions: Reaction[];
  fileIds: string[];
  editedTs: string | undefined;
  /** Only this person sees it, and no API method finds it. */
  ephemeralFor: string | undefined;
  subtype: string | undefined;
  /** Blocks before earlier updates: somebody may still be looking at them, and click. */
  pastBlocks: Json[][];
  /** person's id → what they have chosen in the message's selects and pickers. */
  chosen: Map<string, ViewValues>;
}

export interface StoredView {
  id: string;
  personId: string;
  /** The conversation that the person looked at when they opened it. */
  channelId: string | undefined;
  type: "modal" | "home";
  rootViewId: string;
  previousViewId: string | null;
  hash: string;
  callbackId: string;
  externalId: string;
  title: Json;
  submit: Json | null;
  close: Json | null;
  blocks: Json[];
  pastBlocks: Json[][];
  privateMetadata: string;
  notifyOnClose: boolean;
  clearOnClose: boolean;
  /** What stood in the fields when we last heard from the person; the others hold their initial value. */
  values: ViewValues;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  altText: string;
  userId: string;
  /** Unix seconds. */
  createdAt: number;
  content: Buffer;
  channelIds: string[];
  /** True once a person handed it to the app in a file_input. */
  isHandedToApp: boolean;
  /** False between files.getUploadURLExternal and files.completeUploadExternal. */
  isComplete: boolean;
}

export interface Trigger {
  id: string;
  personId: string;
  /** The conversation that the person looked at. */
  channelId: string | undefined;
  /** Unix milliseconds. */
  expiresAt: number;
  isUsed: boolean;
}

export interface ResponseUrl {
  id: string;
  personId: string;
  channelId: string;
  /** The message whose button was clicked. */
  originalTs: string | undefined;
  threadTs: string | undefined;
  usesLeft: number;
  /** Unix milliseconds. */
  expiresAt: number;
}

export interface Problem {
  at: string;
  method: string;
  error: string;
  detail: string;
  level: "error" | "warning";
}
