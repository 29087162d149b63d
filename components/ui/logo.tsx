/** The mark: two overlapping speech bubbles that form a Q, the smaller one its tail. */
export function Logo({ size = 40, className }: { size?: number; className?: string }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" className={className}>
      <path
        className="fill-accent"
        d="M30 4C15.6 4 4 14.9 4 28.4c0 7 3.1 13.3 8.1 17.8-.3 3.9-1.7 7.2-4 9.6-.7.8-.1 2 .9 1.9 5.6-.4 10.3-2.3 13.8-5.1 2.3.5 4.7.8 7.2.8 14.4 0 26-10.9 26-24.9S44.4 4 30 4Z"
      />
      <path
        className="fill-panel"
        d="M30 15c-8.300 0-15 6.100-15 13.600S21.700 42.200 30 42.200 45 36.100 45 28.600 38.300 15 30 15Z"
      />
      <path
        className="fill-mark-tail stroke-panel"
        strokeWidth="3"
        d="M44.500 33.500c-8.600 0-15.500 5.900-15.500 13.200S35.900 60 44.500 60c1.800 0 3.500-.3 5.100-.7 2.200 1.500 5 2.500 8.200 2.700.9.100 1.400-1 .8-1.700-1.300-1.500-2.100-3.400-2.300-5.600 2.300-2.200 3.700-5 3.700-8C60 39.400 53.100 33.500 44.500 33.500Z"
      />
    </svg>
  );
}
