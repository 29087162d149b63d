import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/server/auth/auth-options.ts";
import { answerBeforeAuth } from "#lib/server/doors/auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Signing in and out. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth;
  const early = await answerBeforeAuth(request, action);
  return early ?? (NextAuth(request, context, authOptions()) as Promise<Response>);
}

export { handle as GET, handle as POST };
