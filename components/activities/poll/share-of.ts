/** How many of a hundred who voted chose an option, as a whole number: with several choices they exceed 100 together. */
export function shareOf(votes: number, participantCount: number): number {
  return participantCount === 0 ? 0 : Math.round((votes / participantCount) * 100);
}
