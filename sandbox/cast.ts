// The sandbox's people and channels. All names are invented.
import type { Channel, Person } from "./protocol.ts";

function person(id: string, name: string, role: string, color: string, more: Partial<Person> = {}): Person {
  return { id, name, role, color, locale: "ko-KR", tz: "Asia/Seoul", isAdmin: false, ...more };
}

export const CAST = {
  hana: person("U0HANA0001", "하나", "상담사", "#4a7c59"),
  duri: person("U0DURI0001", "두리", "상담사", "#b5651d"),
  bora: person("U0BORA0001", "보라", "상담 파트장", "#7a4fa3"),
  sebin: person("U0SEBIN001", "세빈", "서비스 기획자", "#1d6fa5"),
  maru: person("U0MARU0001", "마루", "서비스 기획자", "#2a9d8f"),
  nari: person("U0NARI0001", "나리", "MD", "#c2410c"),
  ami: person("U0AMI00001", "아미", "마케터", "#be185d"),
  dol: person("U0DOL00001", "한돌", "물류 담당", "#57534e"),
  ben: person("U0BEN00001", "Ben", "Developer", "#334155", { locale: "en-US" }),
  gaon: person("U0GAON0001", "가온", "워크스페이스 관리자", "#0f766e", { isAdmin: true }),
} as const;

export type Name = keyof typeof CAST;

export const APP = {
  appId: "A0MADANG01",
  botUserId: "U0MADANG01",
  name: "마당",
  botToken: "xoxb-sandbox-bot",
  appToken: "xapp-1-sandbox",
  signingSecret: "sandbox-signing-secret",
};

export const VOICES = "C0VOICES01";
export const PLANNERS = "C0PLANNER1";
export const CENTRE = "C0CENTRE01";

function ids(...names: Name[]): string[] {
  return names.map((name) => CAST[name].id);
}

export function sandboxChannels(): Channel[] {
  const everyone = Object.values(CAST).map((each) => each.id);
  const bot = APP.botUserId;
  return [
    { id: VOICES, name: "목소리", kind: "public", topic: "고객의 목소리가 모이는 마당", memberIds: [...everyone, bot] },
    {
      id: PLANNERS,
      name: "기획-다이제스트",
      kind: "public",
      topic: "손이 필요한 목소리, 근무일 아침 9시",
      memberIds: [...ids("sebin", "maru", "bora", "gaon"), bot],
    },
    {
      id: CENTRE,
      name: "고객센터",
      kind: "public",
      topic: "상담사들의 이야기",
      memberIds: ids("hana", "duri", "bora", "gaon"),
    },
    { id: "C0LOUNGE01", name: "라운지", kind: "public", topic: "", memberIds: everyone },
  ];
}
