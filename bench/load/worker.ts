import { openTasks, type Request, type Response } from "./tasks.ts";

/** One generator process: does what its parent asks, and ends with it. */
const tasks = openTasks() as Record<string, (input: unknown) => Promise<unknown>>;

async function answer({ id, name, input }: Request): Promise<void> {
  const response: Response = { id };
  try {
    response.output = await tasks[name]?.(input);
  } catch (cause) {
    response.error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  }
  process.send?.(response);
}

process.on("message", (request: Request) => void answer(request));
process.on("disconnect", () => process.exit(0));
