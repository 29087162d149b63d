/** The columns of the table of members, where there is room for them. */
export const columns =
  "sm:grid sm:grid-cols-[2.75rem_minmax(0,1fr)_6.5rem_6.5rem_7.5rem_2.75rem] sm:items-center sm:gap-2";
