// The bar at the top with the search.
import { useWs } from "../workspace/context.ts";
import { Search } from "./search.tsx";

export function TopBar() {
  const { state } = useWs();
  return (
    <header className="top-bar">
      <Search key={state.me.id} />
    </header>
  );
}
