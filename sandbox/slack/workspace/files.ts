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

export function storeFile(workspace: Workspace, draft: NewFile): StoredFile {
  const file: StoredFile = {
    id: workspace.ids.next("F"),
    title: draft.name,
    altText: "",
    createdAt: Math.floor(workspace.now().getTime() / 1000),
    channelIds: [],
    ...draft,
  };
  workspace.files.set(file.id, file);
  return file;
}
