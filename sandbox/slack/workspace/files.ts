// Files that people and the app have uploaded.
import type { StoredFile } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

export interface NewFile {
  name: string;
  mimetype: string;
  userId: string;
  content: Buffer;
  altText?: string;
  isComplete: boolean;
}

const MIMETYPES: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
  pdf: "application/pdf",
  csv: "text/csv",
  txt: "text/plain",
  zip: "application/zip",
};

/** Lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return name.includes(".") ? (name.split(".").at(-1) ?? "").toLowerCase() : "";
}

/** What Slack takes a file for by its name. */
export function mimetypeFor(name: string): string {
  return MIMETYPES[extensionOf(name)] ?? "application/octet-stream";
}

/** By id, or by the url_private or permalink. */
export function fileOf(workspace: Workspace, { id, url }: { id?: unknown; url?: unknown }): StoredFile | undefined {
  if (typeof id === "string") return workspace.files.get(id);
  const path = typeof url === "string" && url.startsWith(workspace.url) ? url.slice(workspace.url.length) : "";
  return workspace.files.get(/^\/files(?:-page)?\/([^/?]+)/.exec(path)?.[1] ?? "");
}

/** Its own, those shared where it is a member, and those that people handed to it in a form. */
export function appMayShow(workspace: Workspace, file: StoredFile): boolean {
  const isShared = file.channelIds.some((id) => {
    return workspace.conversations.get(id)?.memberIds.includes(workspace.app.botUserId);
  });
  return file.userId === workspace.app.botUserId || file.isHandedToApp || isShared;
}

export function storeFile(workspace: Workspace, draft: NewFile): StoredFile {
  const file: StoredFile = {
    id: workspace.ids.next("F"),
    title: draft.name,
    altText: "",
    isHandedToApp: false,
    createdAt: Math.floor(workspace.now().getTime() / 1000),
    channelIds: [],
    ...draft,
  };
  workspace.files.set(file.id, file);
  return file;
}
