// Branded ids, so that a member is never passed where a voice is meant.
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** A Slack team id. */
export type WorkspaceId = Id<"workspace">;
/** A UUID of ours. */
export type VoiceId = Id<"voice">;
/** A Slack user id. */
export type MemberId = Id<"member">;
/** Slack's own bot, the same in every workspace. */
export const SLACKBOT = "USLACKBOT" as MemberId;
/** A Slack conversation id. */
export type ChannelId = Id<"channel">;
/** Slack's name of a message within its channel: seconds with six decimals. */
export type MessageTs = Id<"ts">;
/** A UUID of ours. */
export type DigestId = Id<"digest">;
/** A UUID of ours. */
export type WindowId = Id<"window">;
/** Slack's id of an uploaded file. */
export type FileId = Id<"file">;
