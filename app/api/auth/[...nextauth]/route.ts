import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/server/auth/auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const MAX_FORM_BYTES = 16 * 1024;

/** Signing in and out. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth;
  // The browser's side of next-auth would write into the log of the server.
  if (action === "_log") return new Response(null, { status: 204 });
  const length = request.headers.get("content-length");
  if (request.method === "POST" && !(Number(length) <= MAX_FORM_BYTES && length !== null))
    return new Response(null, { status: 413 });
  return NextAuth(request, context, authOptions()) as Promise<Response>;
}

export { handle as GET, handle as POST };
