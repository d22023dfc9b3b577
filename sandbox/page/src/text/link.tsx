// A link: a permalink of this workspace is followed inside the page, everything else in a new tab.
import type { ReactNode } from "react";
import { useWs } from "../workspace/context.ts";

export function Link({ url, children, className }: { url: string; children: ReactNode; className?: string }) {
  const { follow } = useWs();
  return (
    <a
      href={url}
      className={className}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        const isPlainClick = !(event.metaKey || event.ctrlKey || event.shiftKey);
        if (isPlainClick && follow(url)) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
