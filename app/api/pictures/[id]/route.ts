import { pictureDoor } from "#lib/server/doors/pictures.ts";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return pictureDoor(request, (await params).id);
}
