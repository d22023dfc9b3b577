// A member's own voices, in three lists: those they hold, those whose customer they still have to tell, those they posted.

export const OWN_LISTS = ["claimed", "untold", "reported"] as const;
export type OwnList = (typeof OWN_LISTS)[number];

export interface OwnPage {
  list: OwnList;
  /** The first is 0. */
  page: number;
}
