// A remote file.
import type { FileBlock as FileBlockType } from "@slack/types";
import { Icon } from "../ui/icon.tsx";

export function FileBlock({ block }: { block: FileBlockType }) {
  return (
    <div className="file-card">
      <Icon name="file" size={24} />
      <b>{block.external_id}</b>
    </div>
  );
}
