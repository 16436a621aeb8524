/** How many encounters of a run may be played at a time. */
export const MOST_AT_A_TIME = 256
/** What a new run begins with. */
export const FIRST_AT_A_TIME = 16
