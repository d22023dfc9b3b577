// A member's word on whether a voice is an issue comes back from its form.
import { voteOnVoice } from "../../usecases/voice/rule-voice.ts";
import { VOTE_FIELDS } from "../field-names.ts";
import { readVote } from "../inbound/forms.ts";
import { voiceForm } from "./voice-form.ts";

export const handleVoteForm = voiceForm(VOTE_FIELDS.vote, (desk, wish, { values }) => {
  return voteOnVoice(desk.world, wish, readVote(values));
});
