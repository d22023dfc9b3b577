// Hands the workspace to every component.
import { createContext, useContext } from "react";
import type { Words } from "../words.ts";
import type { Workspace } from "./use-workspace.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWs(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("outside of the workspace");
  return workspace;
}

export function useWords(): Words {
  return useWs().words;
}
