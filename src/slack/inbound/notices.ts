// Which of the boxes in the App Home are ticked: the notices that a member wants.
import { type Notice, noticesIn } from "../../domain/member/notices.ts";
import { actionPayload } from "./payload.ts";

export function readNotices(body: unknown): Notice[] {
  const [action] = actionPayload.parse(body).actions;
  return noticesIn(action?.selected_options?.map((option) => option.value) ?? []);
}
