// files.*: what was uploaded, and the app's own uploads in two steps.
import { isJson, type Json, stringIn } from "../json.ts";
import { fileJson } from "../payloads/file.ts";
import { SlackError } from "../slack-error.ts";
import { mimetypeFor, storeFile } from "../workspace/files.ts";
import { postMessage } from "../workspace/messages.ts";
import type { StoredFile } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import { assertMayPost, chatTarget } from "./chat-target.ts";
import type { Methods } from "./method.ts";

function info(args: Args, workspace: Workspace): Json {
  const file = workspace.files.get(args.text("file") ?? "");
  if (file === undefined || !file.isComplete) throw new SlackError("file_not_found");
  return { file: fileJson(workspace, file), comments: [], response_metadata: { next_cursor: "" } };
}

function getUploadUrl(args: Args, workspace: Workspace): Json {
  const name = args.text("filename");
  if (name === undefined || args.count("length", 0) === 0) throw new SlackError("invalid_arguments");
  const file = storeFile(workspace, {
    name,
    mimetype: mimetypeFor(name),
    userId: workspace.app.botUserId,
    content: Buffer.alloc(0),
    altText: args.text("alt_txt") ?? "",
    isComplete: false,
  });
  return { upload_url: `${workspace.url}/upload/${file.id}`, file_id: file.id };
}

function completeUpload(args: Args, workspace: Workspace): Json {
  const files = (args.array("files") ?? []).filter(isJson).map((each) => completed(workspace, each));
  if (files.length === 0) throw new SlackError("invalid_arguments");
  const channel = args.text("channel_id") ?? args.list("channels")[0];
  if (channel !== undefined) share(args, workspace, channel, files);
  return { files: files.map((file) => fileJson(workspace, file)) };
}

function completed(workspace: Workspace, given: Json): StoredFile {
  const file = workspace.files.get(stringIn(given, "id") ?? "");
  if (file === undefined) throw new SlackError("file_not_found");
  file.isComplete = true;
  file.title = stringIn(given, "title") ?? file.name;
  return file;
}

function share(args: Args, workspace: Workspace, channel: string, files: StoredFile[]): void {
  const conversation = chatTarget(workspace, channel);
  assertMayPost(workspace, conversation);
  postMessage(workspace, conversation, {
    userId: workspace.app.botUserId,
    text: args.text("initial_comment") ?? "",
    threadTs: args.text("thread_ts"),
    fileIds: files.map((file) => file.id),
  });
}

export const fileMethods: Methods = {
  "files.info": { scopes: ["files:read"], answer: info },
  "files.getUploadURLExternal": { scopes: ["files:write"], answer: getUploadUrl },
  "files.completeUploadExternal": { scopes: ["files:write"], answer: completeUpload },
  "files.delete": {
    scopes: ["files:write"],
    answer: (args, workspace) => {
      if (!workspace.files.delete(args.text("file") ?? "")) throw new SlackError("file_not_found");
      workspace.changed();
      return {};
    },
  },
};
