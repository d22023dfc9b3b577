// What one person sees of the workspace, for the page.
import type { Channel, Message, Person, PersonState, SharedFile, View } from "../protocol.ts";
import { copyOf, type Json, stringIn } from "./json.ts";
import { SlackError } from "./slack-error.ts";
import { stateValues } from "./workspace/elements.ts";
import type { StoredFile, StoredMessage, StoredView } from "./workspace/stored.ts";
import type { Workspace } from "./workspace/workspace.ts";

const MAX_PROBLEMS = 50;

/** Throws `user_not_found`. */
export function personState(workspace: Workspace, personId: string, isConnected: boolean): PersonState {
  const me = workspace.people.get(personId);
  if (me === undefined) throw new SlackError("user_not_found");
  const channels = channelsFor(workspace, personId);
  const { botUserId, appId, name } = workspace.app;
  const modalIds = workspace.modals.get(personId) ?? [];
  const home = workspace.homes.get(personId);
  return copyOf({
    version: workspace.version,
    team: { id: workspace.team.id, name: workspace.team.name },
    app: { botUserId, appId, name, isConnected },
    me,
    people: [...workspace.people.values()].map((person) => pagePerson(workspace, person)),
    channels,
    messages: channels.flatMap((channel) => messagesFor(workspace, channel.id, personId)),
    modals: modalIds.flatMap((id) => workspace.views.get(id) ?? []).map(pageView),
    home: home === undefined ? null : pageView(home),
    commands: workspace.manifest.commands,
    shortcuts: workspace.manifest.shortcuts,
    problems: workspace.problems.slice(-MAX_PROBLEMS),
  });
}

function pagePerson(workspace: Workspace, person: Person): Person {
  return workspace.deactivated.has(person.id) ? { ...person, isDeactivated: true } : person;
}

function channelsFor(workspace: Workspace, personId: string): Channel[] {
  return [...workspace.conversations.values()]
    .filter((each) => each.kind === "public" || each.memberIds.includes(personId))
    .map(({ id, name, kind, topic, memberIds }) => ({ id, name, kind, topic, memberIds }));
}

/** Oldest first; of the ephemerals only those for this person. */
function messagesFor(workspace: Workspace, channelId: string, personId: string): Message[] {
  return [...(workspace.messages.get(channelId)?.values() ?? [])]
    .filter((message) => message.ephemeralFor === undefined || message.ephemeralFor === personId)
    .map((message) => pageMessage(workspace, message));
}

export function pageMessage(workspace: Workspace, message: StoredMessage): Message {
  const { channelId, ts, threadTs, userId, text, blocks, reactions, editedTs, ephemeralFor, subtype } = message;
  return copyOf({
    channelId,
    ts,
    ...(threadTs !== undefined && { threadTs }),
    userId,
    text,
    ...(blocks !== undefined && { blocks }),
    reactions,
    files: message.fileIds.flatMap((id) => workspace.files.get(id) ?? []).map(pageFile),
    ...(editedTs !== undefined && { editedTs }),
    ...(ephemeralFor !== undefined && { ephemeralFor }),
    ...(subtype !== undefined && { subtype }),
  });
}

function pageFile(file: StoredFile): SharedFile {
  const { id, name, mimetype, altText } = file;
  const url = `/page-files/${id}/${encodeURIComponent(name)}`;
  return { id, name, mimetype, size: file.content.length, altText, url };
}

export function pageView(view: StoredView): View {
  const { id, rootViewId, previousViewId, hash, type, callbackId, blocks, notifyOnClose, clearOnClose } = view;
  const textOf = (text: Json | null) => (text === null ? null : (stringIn(text, "text") ?? ""));
  return copyOf({
    id,
    rootViewId,
    previousViewId,
    hash,
    type,
    callbackId,
    title: textOf(view.title) ?? "",
    submit: textOf(view.submit),
    close: textOf(view.close),
    blocks,
    values: stateValues(blocks, view.values),
    notifyOnClose,
    clearOnClose,
  });
}
