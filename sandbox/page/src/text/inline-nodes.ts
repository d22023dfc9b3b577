// What a line of Slack text is made of, whether it came as mrkdwn or as rich_text.
export interface Mark {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  strike?: boolean | undefined;
  underline?: boolean | undefined;
  code?: boolean | undefined;
}

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "styled"; mark: Mark; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "emoji"; name: string }
  | { kind: "user"; id: string; label?: string | undefined }
  | { kind: "channel"; id: string; label?: string | undefined }
  | { kind: "group"; id: string; label?: string | undefined }
  | { kind: "broadcast"; range: string }
  | { kind: "link"; url: string; children: Inline[] }
  | { kind: "date"; seconds: number; pattern: string; url?: string | undefined; fallback?: string | undefined }
  | { kind: "color"; value: string };

export type TextBlock =
  | { kind: "line"; children: Inline[] }
  | { kind: "item"; marker: string; indent: number; children: Inline[] }
  | { kind: "quote"; lines: TextBlock[] }
  | { kind: "pre"; text: string };
