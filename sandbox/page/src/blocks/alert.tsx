// A banner of one sentence.
import type { AlertBlock } from "@slack/types";
import { SlackText } from "../text/slack-text.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";

const ICONS: Record<string, IconName> = { warning: "warn", error: "warn", success: "check" };

export function Alert({ block }: { block: AlertBlock }) {
  const level = block.level ?? "default";
  return (
    <div className={`alert-block ${level}`} role={level === "error" ? "alert" : "note"}>
      <Icon name={ICONS[level] ?? "info"} size={16} />
      <div>
        <SlackText text={block.text} />
      </div>
    </div>
  );
}
