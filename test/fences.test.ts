import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findBreaches } from "./import-fences.ts";

const projectFolder = path.resolve(import.meta.dirname, "..");
const folders = ["app", "bin", "components", "lib"];

function readSources(): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name)),
  );
  return new Map(files.map((file) => [file, readFileSync(path.join(projectFolder, file), "utf8")]));
}

test("every import stays inside its fence", () => {
  const sources = readSources();
  expect(sources.size).toBeGreaterThan(100);
  expect(findBreaches(sources)).toEqual([]);
});

describe("the fences", () => {
  test.each([
    ["lib/contract/wire.ts", `import { a } from "#lib/domain/a.ts";`],
    ["lib/contract/wire.ts", `import type { A } from "react";`],
    ["lib/domain/policy.ts", `import { readFileSync } from "node:fs";`],
    ["lib/domain/policy.ts", `import type {\n  A,\n  B,\n} from "../server/facts.ts";`],
    ["lib/client/send.ts", `import { a } from "#components/ui/a.tsx";`],
    ["components/chat/a.tsx", `export * from "../../lib/server/present.ts";`],
    ["components/chat/a.tsx", `import type { Facts } from "#lib/server/facts.ts";`],
    ["lib/server/commands/group/a.ts", `import { openDatabase } from "../../ports/open-database.ts";`],
    ["lib/server/commands/group/a.ts", `import type { Publisher } from "#lib/server/realtime/publish.ts";`],
    ["lib/server/queries/a.ts", `const { a } = await import("#lib/server/realtime/a.ts");`],
    ["lib/server/doors/http.ts", `import { send } from "../commands/message/send.ts";`],
    ["app/api/route.ts", `import "#prisma/generated/sqlite/client.ts";`],
    ["lib/server/ports/log.ts", `import { send } from "#lib/server/commands/message/send.ts";`],
    ["lib/i18n/a.ts", `import { a } from "#app/a.ts";`],
    ["lib/client/a.ts", `const url = process.env.URL;`],
  ])("stop %s: %s", (file, text) => {
    expect(findBreaches(new Map([[file, text]]))).toHaveLength(1);
  });

  test.each([
    ["lib/contract/wire.ts", `import { z } from "zod";`],
    [
      "lib/domain/policy.ts",
      `// import { a } from "react";\n/* process.env */\nimport { a } from "#lib/contract/a.ts";`,
    ],
    ["lib/server/commands/a/b.ts", `import type { Database } from "../../ports/open-database.ts";`],
    ["lib/server/ports/env.ts", `process.env;`],
    ["bin/a.ts", `process.env; import { migrate } from "#lib/server/ports/migrate.ts";`],
  ])("let pass %s: %s", (file, text) => {
    expect(findBreaches(new Map([[file, text]]))).toEqual([]);
  });

  test("see a driver that reaches the pages' bundle through other files", () => {
    const sources = new Map([
      ["app/page.tsx", `import { session } from "#lib/server/session.ts";`],
      ["lib/server/session.ts", `import type { A } from "./b.ts"; \nimport { open } from "./open.ts";`],
      ["lib/server/open.ts", `import pg from "pg";`],
    ]);
    expect(findBreaches(sources)).toEqual([
      "the pages' bundle holds pg: app/page.tsx → lib/server/session.ts → lib/server/open.ts",
    ]);
  });
});
