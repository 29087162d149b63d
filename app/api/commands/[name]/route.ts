import { httpDoor } from "#lib/server/doors/http.ts";
import { execute } from "#lib/server/execute.ts";

type Context = { params: Promise<{ name: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return httpDoor(request, (await params).name, execute);
}
