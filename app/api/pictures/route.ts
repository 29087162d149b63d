import { uploadDoor } from "#lib/server/doors/pictures.ts";

export { uploadDoor as POST };
