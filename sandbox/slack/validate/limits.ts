// Block Kit's limits as data. block-kit-limits.json is a copy of slack/block-kit-limits.json from the project's facts
// about Slack; Slack itself writes them down block by block at docs.slack.dev/reference/block-kit.
import limits from "../block-kit-limits.json" with { type: "json" };

export { limits };

/** Not in the file: docs.slack.dev/reference/block-kit and @slack/types 3.2.0. */
export const MORE_LIMITS = {
  messageBlocks: 50,
  messageCharacters: 12_000,
  messageCharts: 2,
  /** Slack's page says 6 series or segments, another source 12: between them Slack may refuse. */
  safeChartParts: 6,
  placeholder: 150,
  tableRows: 100,
  tableColumns: 20,
  imageTitle: 2000,
  multiSelectItems: 100,
  externalSelectMinQuery: 3000,
} as const;
