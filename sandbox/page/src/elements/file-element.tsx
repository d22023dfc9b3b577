// A file field: each chosen file is uploaded at once and sent with the submission by its id.
import type { FileInput } from "@slack/types";
import { useState } from "react";
import type { FileEntry } from "../form/element-state.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { Icon } from "../ui/icon.tsx";
import { Spinner } from "../ui/spinner.tsx";
import { useWords } from "../workspace/context.ts";
import { useUpload } from "../workspace/use-upload.ts";
import { FileChip } from "./file-chip.tsx";

export function FileElement(props: FieldProps<FileInput>) {
  const { element } = props;
  const words = useWords();
  const upload = useUpload();
  const { state, change } = useField(props);
  const aria = useLabelling(words.uploadFile);
  const [isBusy, setBusy] = useState(false);
  const files = state["files"] as FileEntry[];
  const max = element.max_files ?? 10;
  const put = (next: FileEntry[]) => change({ type: element.type, files: next.slice(0, max) });

  const add = async (chosen: File[]) => {
    setBusy(true);
    const uploaded = await Promise.all(chosen.slice(0, max - files.length).map(upload));
    setBusy(false);
    put([...files, ...uploaded.filter((file) => file !== null)]);
  };

  return (
    <div className="file-field">
      {files.map((file) => (
        <FileChip key={file.id} file={file} onRemove={() => put(files.filter((one) => one.id !== file.id))} />
      ))}
      {files.length < max && (
        <label className="file-drop">
          {isBusy ? <Spinner label={words.uploading} /> : <Icon name="upload" />}
          <span>{words.uploadFile}</span>
          <small>{words.filesLeft(max)}</small>
          <input
            type="file"
            multiple={max > 1}
            accept={element.filetypes?.map((type) => `.${type}`).join(",")}
            {...aria}
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </label>
      )}
    </div>
  );
}
