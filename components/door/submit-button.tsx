import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

/** The one button of a door's form. It takes no clicks, but looks no different, until the page listens. */
export function SubmitButton({
  isReady,
  isBusy,
  children,
}: {
  isReady: boolean;
  isBusy: boolean;
  children: ReactNode;
}) {
  return (
    <Button
      type="submit"
      variant="primary"
      size="lg"
      disabled={!isReady}
      isBusy={isBusy}
      className="mt-2 w-full disabled:cursor-default disabled:opacity-100"
    >
      {children}
    </Button>
  );
}
