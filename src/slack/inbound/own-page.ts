// Which page of which list in the App Home a button asks for.
import { OWN_LISTS, type OwnPage } from "../../domain/voice/own-voices.ts";

const VALUE = /^(\w+):(\d{1,6})$/;

/** Null for what is no page of ours. */
export function readOwnPage(value: string | undefined): OwnPage | null {
  const [, name, page] = VALUE.exec(value ?? "") ?? [];
  const list = OWN_LISTS.find((each) => each === name);
  return list ? { list, page: Number(page) } : null;
}
