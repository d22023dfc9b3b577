// One attached file, with its picture when it has one.
import type { FileEntry } from "../form/element-state.ts";
import { sizeLabel } from "../timeline/size-label.ts";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../workspace/context.ts";

export function FileChip({ file, onRemove }: { file: FileEntry; onRemove: () => void }) {
  const words = useWords();
  const picture = file.preview ?? (file.mimetype.startsWith("image/") ? `/page-files/${file.id}/image` : undefined);
  return (
    <div className="file-chip" data-testid="file-chip">
      {picture ? <img src={picture} alt="" /> : <Icon name="file" size={24} />}
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
