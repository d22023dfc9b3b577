// While the words after a command are typed: what the command wants.
import { useWs } from "../workspace/context.ts";

export function CommandHint({ text }: { text: string }) {
  const { state } = useWs();
  const command = state.commands.find((one) => text.startsWith(`${one.command} `));
  if (!command) return null;
  return (
    <div className="command-hint">
      <b>{command.command}</b> <span>{command.usageHint}</span>
      <small>{command.description}</small>
    </div>
  );
}
