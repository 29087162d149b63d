import { writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { writeDocument } from "./document.ts";
import { readResults } from "./results-file.ts";

const documentFile = path.join(projectFolder, "docs/benchmarks.md");

/** Prints what a file of results says; of a whole run, `docs/benchmarks.md` is made from it. */
export function publishReport(file: string, { isWhole }: { isWhole: boolean }): void {
  const document = writeDocument(readResults(file));
  console.log(`\n${document}`);
  console.log(`Results: ${path.relative(projectFolder, path.resolve(file))}`);
  if (!isWhole) return;
  writeFileSync(documentFile, document);
  console.log(`Written: ${path.relative(projectFolder, documentFile)}`);
}
