import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const program = `
  import { closeWithNpm } from ${JSON.stringify(path.join(import.meta.dirname, "close-with-npm.ts"))};
  process.once("SIGTERM", () => { console.log("closed"); process.exit(0); });
  setTimeout(() => process.exit(1), 15_000);
  closeWithNpm();
  console.log("up");
`;

test("a signal to npm alone closes the server, too", async () => {
  // As npm does it: a shell between npm and Node. The second command keeps the shell from becoming Node itself.
  const shell = spawn("sh", ["-c", '"$NODE" --input-type=module -e "$PROGRAM"; true'], {
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  const ended = new Promise<void>((resolve) => shell.stdout.once("close", resolve));
  await new Promise<void>((resolve) => {
    shell.stdout.on("data", (chunk) => {
      said.push(String(chunk).trim());
      resolve();
    });
  });
  shell.kill("SIGTERM");
  await ended;
  expect(said).toEqual(["up", "closed"]);
});
