// Uploads one file for the acting person; null (and a notice) when it fails.
import { useCallback } from "react";
import type { FileEntry } from "../form/element-state.ts";
import { useWs } from "./context.ts";

export function useUpload(): (file: File) => Promise<FileEntry | null> {
  const { actOrTell } = useWs();
  return useCallback(
    async (file: File) => {
      const { name, size } = file;
      const mimetype = file.type || "application/octet-stream";
      const address = await readAddress(file);
      const base64 = address.slice(address.indexOf(",") + 1);
      const result = await actOrTell({ kind: "upload", name, mimetype, base64 });
      if (!result.ok || !result.fileId) return null;
      const preview = mimetype.startsWith("image/") ? { preview: address } : {};
      return { id: result.fileId, name, title: name, mimetype, size, ...preview };
    },
    [actOrTell],
  );
}

function readAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable file"));
    reader.readAsDataURL(file);
  });
}
