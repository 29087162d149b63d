/**
 * Matches text with at least one character that can be seen. Spaces of any width, joiners, direction marks, fillers
 * and the empty braille pattern alone make a bubble or a name that looks like nothing.
 */
export const SOMETHING_VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;
