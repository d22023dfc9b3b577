// Six members at once, each doing what comes to their mind, through the wire and on the database that shows races: the
// saved state is what the history adds up to, and the card is what the state says.
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { type Entries, Someone } from "../../sandbox/someone.ts";
import { findVoice, readHistory } from "../../src/db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../src/domain/ids.ts";
import type { EventKind, VoiceEvent } from "../../src/domain/voice/event.ts";
import { replay } from "../../src/domain/voice/evolve.ts";
import { otherVoicesIn } from "../../src/domain/voice/related.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";
import { languageOf, wordsIn } from "../../src/locales/words.ts";
import type { MenuEntry } from "../../src/slack/action-ids.ts";
import { linkTo } from "../../src/slack/card-link.ts";
import { voiceCard } from "../../src/slack/views/card.ts";
import { type Reader, type RelatedVoice, readerOf, shielded } from "../../src/slack/views/reader.ts";
import { threadLine } from "../../src/slack/views/thread-line.ts";
import { databaseKinds } from "../support/open-database.ts";
import { BOT, PEOPLE, VOICE_CHANNEL } from "../support/people.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = ["쿠폰이 안 된대요", "화면 낭독기로 결제가 안 돼요 #접근성", "환불이 늦대요", "배송이 안 왔대요"];
const REASON = "쿠폰 조건이 바뀐 것을 알리지 못했습니다. 오늘 고쳤습니다.";
const DAY = "2099-01-04";

/** All that can happen to a voice, but for what needs another day, a message it came from, or a deletion. */
const EXPECTED: readonly EventKind[] = [
  "voice.absorbed",
  "voice.answered",
  "voice.asked_around",
  "voice.claimed",
  "voice.concluded",
  "voice.conflict_found",
  "voice.edited",
  "voice.handed_over",
  "voice.heard",
  "voice.joined",
  "voice.merged",
  "voice.parted",
  "voice.paused",
  "voice.posted",
  "voice.released",
  "voice.reopened",
  "voice.restored",
  "voice.resumed",
  "voice.told",
  "voice.unmerged",
  "voice.unvoted",
  "voice.voted",
  "voice.withdrawn",
];

/**
 * Each round has its own voices. In each phase every member does so many things with them, all members at once, and then
 * Slack catches up: what the next phase presses is what the cards show by then.
 */
const ROUNDS = 20;
const VOICES = 10;
const PHASES = 3;
const WISHES = 4;

let yard: Yard;
afterEach(() => yard?.close());

interface Wish {
  does: number;
  voice: number;
  other: number;
  n: number;
  /** The voice that this member posted. */
  own: number;
}

/** One of a card's buttons, an emoji, words in the thread, or an entry of the menu and its form. */
type Deed = (who: Someone, card: Message, wish: Wish, cards: readonly Message[]) => Promise<unknown>;

const submit = async (who: Someone, entries: Entries) => {
  if (who.hasModal()) await who.submits(entries);
};
const wordsOf = (who: Someone) => wordsIn(languageOf(who.person.locale) ?? "ko");
const choose = (who: Someone, card: Message, entry: MenuEntry) => who.picks(card, wordsOf(who)(`menu.${entry}.label`));
const pick =
  (entry: MenuEntry, entries?: (wish: Wish) => Entries): Deed =>
  async (who, card, wish) => {
    await choose(who, card, entry);
    if (entries) await submit(who, entries(wish));
  };
const other = ({ n }: Wish) => Object.values(PEOPLE)[n % 6]?.id ?? "";

const DEEDS: Deed[] = [
  (who, card) => who.clicks(card, "맡을게요"),
  (who, card) => who.clicks(card, "맡을게요", `17900000${who.id.length}.000100`),
  (who, card) => who.reactsWith(card, "eyes"),
  (who, card) => who.takesOff(card, "eyes"),
  (who, card, { n }) =>
    who.reactsWith(card, ["rotating_light", "speech_balloon", "thinking_face::skin-tone-2"][n % 3] ?? ""),
  async (who, card, { n }) => {
    const emoji = ["rotating_light", "speech_balloon", "thinking_face"][n % 3] ?? "";
    await who.reactsWith(card, emoji);
    await who.takesOff(card, emoji);
  },
  async (who, card, { n }) => {
    await who.clicks(card, "같은 목소리");
    if (n % 2 === 0) await submit(who, { words: `우리 고객도 그렇대요 ${n}` });
  },
  async (who, card, { n }) => {
    await who.clicks(card, "결론 내기");
    await submit(who, { outcome: n % 4 === 0 ? "declined" : "fixed", cause: "screen", reason: REASON });
  },
  (who, card) => who.clicks(card, "다시 연락 왔어요"),
  (who, card, { n }) => who.says(card.channelId, n % 3 === 0 ? ":eyes:" : `확인했어요 ${n}`, card),
  pick("vote", ({ n }) => ({ vote: ["issue", "inquiry", "more"][n % 3] ?? "more" })),
  pick("wait", () => ({ for_whom: "물류팀", what: "재입고", until: DAY })),
  pick("talk", () => ({ until: DAY, why: "정책 회의" })),
  async (who, card) => {
    await choose(who, card, "wait");
    await submit(who, { for_whom: "물류팀", what: "재입고", until: DAY });
    await choose(who, card, "resume");
  },
  pick("reopen", () => ({ reason: "아직 안 된대요" })),
  pick("handover", (wish) => ({ to: other(wish) })),
  pick("ask", (wish) => ({ members: [other(wish)], question: "아시는 분 있나요?" })),
  async (who, card, wish, cards) => {
    await choose(who, card, "merge");
    await chooseOther(who, wish, cards, {});
  },
  pick("part"),
  async (who, card, wish, cards) => {
    await choose(who, card, "conflict");
    await chooseOther(who, wish, cards, { note: "얻고 잃어요" });
  },
  async (who, _card, { n }) => {
    const label = wordsOf(who)("telling.button");
    const told = direct(who).filter((message) => JSON.stringify(message.blocks ?? []).includes(`"${label}"`));
    const message = told[n % Math.max(1, told.length)];
    if (message) await who.clicks(message, label);
  },
  pick("edit", ({ n }) => ({ words: `${WORDS[n % 4]} ${n}` })),
  pick("withdraw"),
  pick("restore"),
];

/** The last of them are for whoever posted the voice. */
const REPORTERS_DEEDS = 3;

async function chooseOther(who: Someone, wish: Wish, cards: readonly Message[], more: Entries): Promise<void> {
  if (!who.hasModal()) return;
  const found = await who.suggestions("other_voice", "");
  const ids = cards.map((card) => idOf(card));
  const choices = found.filter((each) => ids.includes(each.value));
  const choice = choices[wish.other % Math.max(1, choices.length)];
  if (choice) await submit(who, { other_voice: choice.value, ...more });
}

function direct(who: Someone): Message[] {
  const im = yard.slack.state(who.id).channels.find((channel) => channel.kind === "im");
  return im ? yard.slack.messages(im.id) : [];
}

/** What is not on offer any more is no mistake: somebody else was faster. */
async function tryTo(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    if (/no button|no menu|no field|no option|has no modal|not offered|was not offered|is no field/.test(text))
      return false;
    throw error;
  }
}

const wishes = fc.array(
  fc.record({
    does: fc.nat(DEEDS.length - 1),
    voice: fc.nat(VOICES - 1),
    other: fc.nat(VOICES),
    n: fc.nat(50),
    own: fc.constant(0),
  }),
  { minLength: WISHES, maxLength: WISHES },
);

test.runIf(databaseKinds().includes("postgres"))(
  "whatever six members do at once, each voice's history adds up to its state, and its card shows it",
  async () => {
    yard = await startYard({ database: "postgres" });
    const members = Object.values(PEOPLE).map((person) => new Someone(person, quickHands()));
    const sequences = fc.sample(wishes, { numRuns: ROUNDS * PHASES * members.length, seed: 20261125 });
    const kinds = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const cards = await postMany(members);
      for (let phase = 0; phase < PHASES; phase += 1) {
        const first = (round * PHASES + phase) * members.length;
        await Promise.all(
          members.map(async (who, n) => {
            for (const wish of sequences[first + n] ?? []) await act(who, { ...wish, own: n }, cards);
          }),
        );
        await yard.settle();
      }
      for (const card of cards) for (const kind of await check(card)) kinds.add(kind);
    }
    expect(yard.slack.problems).toEqual([]);
    expect(yard.logged.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
    // Who is faster differs from run to run; that much comes about each time.
    expect(EXPECTED.filter((kind) => !kinds.has(kind)).length).toBeLessThanOrEqual(3);
  },
  600_000,
);

/** Nothing is said to Slack until everyone is through: many changes at once wait for one drawing. */
function quickHands() {
  const arrive = async () => {
    await yard.slack.settled();
    await yard.app.settle();
  };
  return { slack: yard.slack, arrive, settle: arrive };
}

async function postMany(members: readonly Someone[]): Promise<Message[]> {
  const before = yard.cards().length;
  for (let n = 0; n < VOICES; n += 1) {
    const who = members[n % members.length] as Someone;
    await who.types("/voc");
    await who.submits({ words: `${WORDS[n % WORDS.length]} ${before + n}`, pain: n % 2 ? "severe" : "blocked" });
  }
  await yard.settle();
  const cards = yard.cards().slice(before);
  expect(cards).toHaveLength(VOICES);
  return cards;
}

async function act(who: Someone, wish: Wish, cards: readonly Message[]): Promise<void> {
  const deed = DEEDS[wish.does];
  const isReporters = wish.does >= DEEDS.length - REPORTERS_DEEDS;
  const card = cards[isReporters ? wish.own : wish.voice];
  if (card && deed) await tryTo(() => deed(who, card, wish, cards));
}

function idOf(card: Message): string {
  const ids = JSON.stringify(card.blocks).match(/[0-9a-f]{8}-[0-9a-f-]{27}/);
  if (!ids) throw new Error("a card without a voice");
  return ids[0];
}

/** Answers which kinds of events the voice has met with. */
async function check(posted: Message): Promise<string[]> {
  const workspaceId = yard.app.workspaceId;
  const { prisma } = yard.database;
  const id = idOf(posted) as VoiceId;
  const found = await findVoice(prisma, workspaceId, id);
  if (!found) throw new Error("a voice is lost");
  const history = await readHistory(prisma, workspaceId, id);
  expect(inOrder(replay({ workspaceId, id }, history))).toEqual(inOrder(found.voice));
  expect(found.shownVersion).toBe(found.voice.version);
  const reader = await readerFor(found.voice, history, workspaceId);
  const card = yard.cards().find((each) => each.ts === posted.ts) as Message;
  expect(plain(card.blocks)).toEqual(plain(voiceCard(found.voice, yard.app.world.defaults, reader).blocks));
  const said = yard.repliesTo(card).filter((reply) => reply.userId === BOT && !reply.ephemeralFor);
  const lines = history.flatMap((event) => threadLine(event, reader) ?? []);
  expect(said).toHaveLength(lines.length);
  return history.map((event) => event.kind);
}

/** Those of one moment stand in the database's order. */
function inOrder(voice: Voice): Voice {
  const by = <T>(items: readonly T[], keyOf: (item: T) => string) => {
    return [...items].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  };
  return {
    ...voice,
    claims: by(voice.claims, (claim) => `${claim.claimedAt.toISOString()} ${claim.memberId}`),
    answers: by(voice.answers, (answer) => answer.messageTs),
    conflicts: by(voice.conflicts, (conflict) => conflict.voiceId),
    merged: by(voice.merged, (merged) => merged.voiceId),
  };
}

async function readerFor(voice: Voice, history: readonly VoiceEvent[], workspaceId: WorkspaceId): Promise<Reader> {
  const names = new Map(Object.values(PEOPLE).map((person) => [person.id as MemberId, person.name]));
  const voices = new Map<VoiceId, RelatedVoice>();
  for (const id of otherVoicesIn(voice, history)) {
    const related = await findVoice(yard.database.prisma, workspaceId, id);
    const card = yard.cards().find((each) => idOf(each) === id);
    const place = card && { channelId: VOICE_CHANNEL as never, ts: card.ts as never };
    if (related) voices.set(id, { voice: related.voice, url: place ? linkTo(`${yard.slack.url}/`, place) : null });
  }
  return shielded({ ...readerOf("ko", "Asia/Seoul", names), voices }, voice);
}

/** Without what Slack adds by itself. */
function plain(blocks: unknown): unknown {
  const added = ["emoji", "verbatim", "block_id"];
  return JSON.parse(JSON.stringify(blocks, (key, value) => (added.includes(key) ? undefined : value)));
}
