// The person's open modals: only the top one is shown, the others keep what was typed.
import { useState } from "react";
import { useWs } from "../workspace/context.ts";
import { ModalView } from "./modal-view.tsx";

export function Modals() {
  const { state } = useWs();
  const [closing, setClosing] = useState<string[]>([]);
  const open = state.modals.filter((view) => !closing.includes(view.id));
  return open.map((view, index) => (
    <ModalView
      key={view.id}
      view={view}
      depth={index}
      isTop={index === open.length - 1}
      onClosing={(isAll) => setClosing([...closing, ...(isAll ? open.map((one) => one.id) : [view.id])])}
    />
  ));
}
