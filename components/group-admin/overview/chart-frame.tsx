"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type ChartFrameProps = {
  title: string;
  /** What the colours mean. */
  legend?: ReactNode;
  /** The numbers: the names of the columns, and the rows, each beginning with what it is of. */
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  children: ReactNode;
};

/** A chart, and below it its numbers as a table: for who cannot see it, and who wants to know exactly. */
export function ChartFrame({ title, legend, head, rows, children }: ChartFrameProps) {
  const t = useTranslations("groupAdmin.overview");
  return (
    <figure className="flex min-w-0 flex-col gap-3 rounded-xl border border-line p-4">
      <figcaption className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-[14px] font-medium">{title}</span>
        {legend}
      </figcaption>
      <div aria-hidden>{children}</div>
      <details>
        <summary className="cursor-pointer text-[12px] text-muted">{t("asTable")}</summary>
        <div className="mt-2 max-h-72 overflow-auto">
          <table className="w-full text-[12px] tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {head.map((name) => (
                  <th
                    key={name}
                    scope="col"
                    className="sticky top-0 whitespace-nowrap bg-panel px-2 py-1 text-start font-medium text-muted"
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...values]) => (
                <tr key={first} className="border-t border-line">
                  <th scope="row" className="whitespace-nowrap px-2 py-1 text-start font-normal">
                    {first}
                  </th>
                  {values.map((value, at) => (
                    <td key={head[at + 1]} className="px-2 py-1">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
