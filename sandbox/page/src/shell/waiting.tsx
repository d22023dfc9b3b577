// Before the first state has come.
import { AppSign } from "../ui/avatar.tsx";

export function Waiting({ text }: { text: string }) {
  return (
    <div className="waiting" role="status">
      <span className="app-sign large">
        <AppSign />
      </span>
      <p>{text}</p>
    </div>
  );
}
