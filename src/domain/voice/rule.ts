// "Is it an issue?": anyone votes and takes it back; enough of one mind, or the time, make the ruling.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { RulingKind } from "./sets.ts";
import { RULINGS } from "./sets.ts";
import { closedRefusal, type Voice, type Vote } from "./voice.ts";

/**
 * The last word of a member counts; the same once more changes nothing. Reaching the quorum rules at once.
 *
 * @param quorum how many must agree
 */
export function decideVote(voice: Voice, vote: RulingKind, by: MemberId, now: Date, quorum: number): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (voice.ruling) return refused({ kind: "already_ruled" });
  const others = voice.votes.filter((each) => each.memberId !== by);
  if (others.length < voice.votes.length && voice.votes.some((each) => each.memberId === by && each.vote === vote)) {
    return accepted();
  }
  const voted = { kind: "voice.voted", vote, by, at: now } as const;
  const voters = votersFor([...others, { memberId: by, vote }], vote);
  if (voters.length < quorum) return accepted(voted);
  return accepted(voted, { kind: "voice.ruled", ruling: vote, why: "quorum", voters, by, at: now });
}

/** @param vote only when this is still the member's word; null takes back whatever it is */
export function decideUnvote(voice: Voice, vote: RulingKind | null, by: MemberId, now: Date): Decision {
  const own = voice.votes.find((each) => each.memberId === by);
  if (!own || voice.ruling || closedRefusal(voice) || (vote !== null && own.vote !== vote)) return accepted();
  return accepted({ kind: "voice.unvoted", by, at: now });
}

/** The time has come: what most think; of a tie "needs more". Without any vote there is no ruling. */
export function decideRuleByTime(voice: Voice, bot: MemberId, now: Date): Decision {
  if (voice.ruling || closedRefusal(voice) || voice.votes.length === 0) return accepted();
  const leading = leadingIn(voice.votes);
  const [only] = leading;
  const ruling = leading.length === 1 && only ? only.ruling : "more";
  const voters = leading.flatMap((each) => each.voters);
  return accepted({ kind: "voice.ruled", ruling, why: "deadline", voters, by: bot, at: now });
}

/** Fewer are enough than when they voted: they have ruled already, unless as many think otherwise. */
export function decideRuleByQuorum(voice: Voice, bot: MemberId, now: Date, quorum: number): Decision {
  const [only, tied] = leadingIn(voice.votes);
  if (voice.ruling || closedRefusal(voice) || !only || tied || only.voters.length < quorum) return accepted();
  return accepted({ kind: "voice.ruled", ...only, why: "quorum", by: bot, at: now });
}

/** What most think; several of a tie. */
function leadingIn(votes: readonly Vote[]): { ruling: RulingKind; voters: MemberId[] }[] {
  const counted = RULINGS.map((ruling) => ({ ruling, voters: votersFor(votes, ruling) }));
  const most = Math.max(...counted.map(({ voters }) => voters.length));
  return counted.filter(({ voters }) => voters.length === most);
}

export function votersFor(votes: readonly Vote[], ruling: RulingKind): MemberId[] {
  return votes.filter((each) => each.vote === ruling).map((each) => each.memberId);
}
