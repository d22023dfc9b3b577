// A file in Slack's JSON.
import type { Json } from "../json.ts";
import { extensionOf } from "../workspace/files.ts";
import type { StoredFile } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";

export function fileJson(workspace: Workspace, file: StoredFile): Json {
  const extension = extensionOf(file.name).replace(/^jpeg$/, "jpg");
  const url = `${workspace.url}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.createdAt,
    timestamp: file.createdAt,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.userId,
    user_team: workspace.team.id,
    editable: false,
    size: file.content.length,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: file.channelIds.some((id) => workspace.conversations.get(id)?.kind === "public"),
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    alt_txt: file.altText === "" ? undefined : file.altText,
    channels: file.channelIds,
    url_private: url,
    url_private_download: `${url}?download=1`,
    permalink: `${workspace.url}/files-page/${file.id}/${encodeURIComponent(file.name)}`,
  };
}
