import { healthDoor } from "#lib/server/doors/health.ts";

export const dynamic = "force-dynamic";

export { healthDoor as GET };
