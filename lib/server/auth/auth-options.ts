import type { AuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { ADDRESS_HEADER } from "../doors/address.ts";
import { execute } from "../execute.ts";
import { runtime } from "../ports/runtime.ts";
import { isCurrent } from "./session.ts";
import { actorOfToken, COOKIE_LIFETIME_SECONDS, hasSecureCookies } from "./session-cookie.ts";

type SignedIn = User & { sessionId: string };

/**
 * How people sign in: with number or e-mail and password, through the command `session:start`. A refusal
 * reaches the browser as the `error` of `signIn()`: the refusal in JSON.
 */
export function authOptions(): AuthOptions {
  const { env, logger } = runtime();
  return {
    secret: env.authSecret,
    useSecureCookies: hasSecureCookies(env),
    session: { strategy: "jwt", maxAge: COOKIE_LIFETIME_SECONDS },
    jwt: { maxAge: COOKIE_LIFETIME_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider()],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sid: (user as SignedIn).sessionId };
        const actor = actorOfToken(token);
        // Throwing makes next-auth take the cookie away.
        if (!actor || !(await isCurrent(actor))) throw new Error("the session has ended");
        return token;
      },
      session: ({ session, token }) => Object.assign(session, { user: { id: token.sub } }),
    },
    events: {
      async signOut({ token }) {
        const actor = actorOfToken(token);
        if (actor) await execute({ actor, address: "", door: "internal" }, "session:end", {});
      },
    },
    logger: {
      error: (code, metadata) => logger.debug({ code, metadata }, "sign-in"),
      warn: (code) => logger.debug({ code }, "sign-in"),
      debug: () => undefined,
    },
  };
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: { login: {}, password: {} },
    async authorize(credentials, request): Promise<SignedIn> {
      const headers: Record<string, string | undefined> = request.headers ?? {};
      const answer = await execute(
        { actor: null, address: headers[ADDRESS_HEADER] ?? "", door: "auth" },
        "session:start",
        {
          login: credentials?.login ?? "",
          password: credentials?.password ?? "",
          userAgent: (headers["user-agent"] ?? "").slice(0, 400),
        },
      );
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      return { id: String(answer.value.personId), sessionId: answer.value.sessionId };
    },
  });
}
