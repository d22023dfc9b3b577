// While someone types into the settings' selects: time zones, and countries whose public holidays hold.
import type { PlainTextOption } from "@slack/types";
import { suggestionPayload } from "../inbound/payload.ts";
import type { Reader } from "../views/reader.ts";
import { countryOptions, timeZoneOptions } from "../views/time-choices.ts";
import { type Desk, readerAtOnce } from "./desk.ts";
import type { Handler } from "./route.ts";

export const handleTimeZoneSuggestions = suggesting((typed, reader, desk) => {
  return timeZoneOptions(typed, desk.world.clock(), reader);
});

export const handleCountrySuggestions = suggesting(countryOptions);

function suggesting(find: (typed: string, reader: Reader, desk: Desk) => PlainTextOption[]): Handler {
  return async (desk, { body, ack }) => {
    const { user, value } = suggestionPayload.parse(body);
    await ack({ options: find(value, await readerAtOnce(desk, user.id), desk) });
  };
}
