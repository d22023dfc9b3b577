// The files of a message: pictures as pictures, others as cards.
import type { SharedFile } from "../../../protocol.ts";
import { Icon } from "../ui/icon.tsx";
import { sizeLabel } from "./size-label.ts";

export function Files({ files }: { files: SharedFile[] }) {
  if (files.length === 0) return null;
  return (
    <div className="files">
      {files.map((file) =>
        file.mimetype.startsWith("image/") ? (
          <a key={file.id} className="file-picture" href={file.url} target="_blank" rel="noopener">
            <img src={file.url} alt={file.altText || file.name} />
          </a>
        ) : (
          <a key={file.id} className="file-card" href={file.url} target="_blank" rel="noopener">
            <Icon name="file" size={26} />
            <span className="file-name">
              <b>{file.name}</b>
              <small>{sizeLabel(file.size)}</small>
            </span>
          </a>
        ),
      )}
    </div>
  );
}
