// One attached file, with its picture when it has one.
import type { FileEntry } from "../form/element-state.ts";
import { sizeLabel } from "../timeline/size-label.ts";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../workspace/context.ts";

export function FileChip({ file, onRemove }: { file: FileEntry; onRemove: () => void }) {
  const words = useWords();
  return (
    <div className="file-chip" data-testid="file-chip">
      {file.preview ? <img src={file.preview} alt="" /> : <Icon name="file" size={24} />}
      <span className="file-name">
        <b>{file.name}</b>
        <small>{sizeLabel(file.size)}</small>
      </span>
      <IconButton
        icon="close"
        size={14}
        label={words.removeFile(file.name)}
        className="chip-remove"
        onClick={onRemove}
      />
    </div>
  );
}
