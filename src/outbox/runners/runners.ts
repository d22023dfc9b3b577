// Which runner does which kind of job.

import { rateLimitOf } from "../../slack/client.ts";
import type { Job, JobKind, JobPayloads } from "../jobs.ts";
import type { JobResult, Runner } from "../worker.ts";
import { askRing } from "./ask-ring.ts";
import { askTeam } from "./ask-team.ts";
import { redrawCards } from "./redraw-cards.ts";
import { rewordDigest } from "./reword-digest.ts";
import { refreshDigest, showDigest } from "./show-digest.ts";
import { showHome } from "./show-home.ts";
import { showOpening } from "./show-opening.ts";
import { showVoice } from "./show-voice.ts";
import { NotYet, type Stage } from "./stage.ts";
import { remindTeller, tellConclusion, tellHandover, tellMasking } from "./tell-privately.ts";

/** What looks at Slack and then changes voices is no runner of ours: the app hands it in. */
export type Reconcile = (payload: JobPayloads["cards.reconcile"]) => Promise<void>;

export function createRunner(stage: Stage, reconcile: Reconcile): Runner {
  const runners: { [Kind in JobKind]: (payload: JobPayloads[Kind]) => Promise<JobResult> } = {
    "voice.show": (payload) => showVoice(stage, payload),
    "conclusion.tell": (payload) => tellConclusion(stage, payload),
    "masking.tell": (payload) => tellMasking(stage, payload),
    "handover.tell": (payload) => tellHandover(stage, payload),
    "question.ask": (payload) => askTeam(stage, payload),
    "telling.remind": (payload) => remindTeller(stage, payload),
    "ring.ask": (payload) => askRing(stage, payload),
    "digest.show": (payload) => showDigest(stage, payload),
    "digest.refresh": (payload) => refreshDigest(stage, payload),
    "digest.reword": (payload) => rewordDigest(stage, payload),
    "opening.show": (payload) => showOpening(stage, payload),
    "home.show": (payload) => showHome(stage, payload),
    "cards.redraw": (payload) => redrawCards(stage, payload),
    "cards.reconcile": async (payload) => {
      await reconcile(payload);
      return { kind: "done" };
    },
  };
  return async (job: Job) => {
    try {
      return await (runners[job.kind] as (payload: Job["payload"]) => Promise<JobResult>)(job.payload);
    } catch (error) {
      if (error instanceof NotYet) return { kind: "again", afterSeconds: error.afterSeconds };
      // Slack counts each method for itself: only what could not be posted holds back other posts, and says so itself.
      const seconds = rateLimitOf(error);
      if (seconds === null) throw error;
      return { kind: "again", afterSeconds: seconds };
    }
  };
}
