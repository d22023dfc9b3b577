// The people of the tests, with names and languages, and the channels they meet in.
import type { Channel, Person } from "../../sandbox/protocol.ts";

function person(id: string, name: string, role: string, more: Partial<Person> = {}): Person {
  return { id, name, role, locale: "ko-KR", tz: "Asia/Seoul", isAdmin: false, color: "#4a154b", ...more };
}

export const PEOPLE = {
  hana: person("U0HANA0001", "하나", "상담사"),
  duri: person("U0DURI0001", "두리", "상담사"),
  sebin: person("U0SEBIN001", "세빈", "기획자"),
  nari: person("U0NARI0001", "나리", "MD"),
  ben: person("U0BEN00001", "Ben", "Developer", { locale: "en-US" }),
  gaon: person("U0GAON0001", "가온", "관리자", { isAdmin: true }),
} as const;

export const BOT = "U0MADANG01";
export const VOICE_CHANNEL = "C0VOICES01";
export const PLANNER_CHANNEL = "C0PLANNER1";

/** @param more in which everyone is, and the bot */
export function channels(more: readonly Omit<Channel, "memberIds">[] = []): Channel[] {
  const everyone = Object.values(PEOPLE).map((each) => each.id);
  return [
    { id: VOICE_CHANNEL, name: "목소리", kind: "public", topic: "", memberIds: [...everyone, BOT] },
    { id: PLANNER_CHANNEL, name: "기획", kind: "public", topic: "", memberIds: [...everyone, BOT] },
    { id: "C0GENERAL1", name: "일반", kind: "public", topic: "", memberIds: everyone },
    ...more.map((channel) => ({ ...channel, memberIds: [...everyone, BOT] })),
  ];
}
