// The other side of a measurement, in a process of its own so that its work is not counted as the app's: a Slack that says
// yes to everything, and the load that is sent. Forked by main.ts; speaks by messages.
import { POST_FIELDS } from "../src/slack/field-names.ts";
import { sendLoad } from "./load.ts";
import { type NullSlack, startNullSlack } from "./null-slack.ts";

export const SECRET = "bench-signing-secret";

/** What main.ts asks for. */
export interface Wanted {
  what: "command" | "submission";
  /** Names the run: two runs share no trigger and no view. */
  run: string;
  url: string;
  perSecond: number;
  seconds: number;
}

/** In milliseconds: from a command to the call that opens its form, from a submission to its ack. */
export interface Measured {
  spans: number[];
  failed: number;
}

if (process.send) await serve();

async function serve(): Promise<void> {
  const slack = await startNullSlack();
  process.on("message", (wanted: Wanted) => void measure(slack, wanted).then((measured) => process.send?.(measured)));
  process.on("disconnect", () => void slack.close());
  process.send?.({ apiUrl: slack.apiUrl });
}

async function measure(slack: NullSlack, { what, run, ...load }: Wanted): Promise<Measured> {
  const bodies = { command: (n: number) => command(`${run}-${n}`), submission: (n: number) => submission(run, n) };
  const sent = await sendLoad({ ...load, signingSecret: SECRET, body: bodies[what] });
  const spans = sent.map(({ n, sentAt, ackedAt }) => {
    return (what === "submission" ? ackedAt : (slack.arrivals.get(`${run}-${n}`) ?? Number.NaN)) - sentAt;
  });
  return { spans, failed: sent.filter((each) => each.status !== 200).length };
}

function command(trigger: string): string {
  const fields = { command: "/voc", text: "", team_id: "T1", user_id: "U1", channel_id: "C1", trigger_id: trigger };
  return new URLSearchParams({ ...fields, response_url: "http://127.0.0.1:1/none", api_app_id: "A1" }).toString();
}

function submission(run: string, n: number): string {
  const { words, pain } = POST_FIELDS;
  const values = {
    [words]: { [words]: { type: "plain_text_input", value: `쿠폰이 적용이 안 된다고 하세요 ${n}번째` } },
    [pain]: { [pain]: { type: "static_select", selected_option: { value: "severe" } } },
  };
  const view = {
    id: `V${run}${n}`,
    type: "modal",
    callback_id: "post_voice_form",
    private_metadata: "{}",
    state: { values },
  };
  const payload = { type: "view_submission", team: { id: "T1" }, user: { id: `U${n % 60}` }, view, api_app_id: "A1" };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
