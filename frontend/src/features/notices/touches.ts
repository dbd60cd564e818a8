/** What reading a notice changes beside itself: every list and count of notices. */
export const touches = ["Notice"];
