import type { ReactNode } from "react";

type DoorCardProps = {
  title: string;
  /** One or two sentences on what this page is for. */
  lead?: ReactNode;
  children?: ReactNode;
  /** Below the form: the way to the other door. */
  footer?: ReactNode;
};

/** What every door page consists of. Once a new account is welcomed, only the welcome is left. */
export function DoorCard({ title, lead, children, footer }: DoorCardProps) {
  return (
    <>
      <div className="mb-5 group-has-[[data-welcome]]/door:hidden">
        <h1 className="text-[20px] font-semibold leading-7">{title}</h1>
        {lead && <p className="mt-1 text-pretty text-[13px] text-muted">{lead}</p>}
      </div>
      {children}
      {footer && (
        <p className="mt-4 text-center text-[13px] text-muted group-has-[[data-welcome]]/door:hidden">
          {footer}
        </p>
      )}
    </>
  );
}
