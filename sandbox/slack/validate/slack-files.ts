// Pictures that blocks take from Slack's own files: the file must be there, be a picture and be open to the app.
import { isJson } from "../json.ts";
import { appMayShow, fileOf } from "../workspace/files.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Finding } from "./findings.ts";

const PICTURES = new Set(["image/png", "image/jpeg", "image/gif"]);

/** Wherever blocks, elements or cards name a `slack_file`. */
export function findingsInSlackFiles(workspace: Workspace, value: unknown, pointer: string): Finding[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => findingsInSlackFiles(workspace, each, `${pointer}/${index}`));
  }
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${pointer}/${key}`;
    if (key !== "slack_file" || !isJson(inner)) return findingsInSlackFiles(workspace, inner, at);
    const file = fileOf(workspace, inner);
    const isFine = file?.isComplete === true && PICTURES.has(file.mimetype) && appMayShow(workspace, file);
    return isFine ? [] : [{ message: "invalid slack file", pointer: at }];
  });
}
