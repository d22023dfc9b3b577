// Puts a text on the clipboard and says so.
import { useWs } from "./context.ts";

export function useCopy(): (text: string, said: string) => void {
  const { toast } = useWs();
  return (text, said) => {
    navigator.clipboard?.writeText(text).then(
      () => toast(said),
      () => toast(text),
    );
  };
}
