/**
 * A fresh clientMessageId: 128 random bits in 32 hexadecimal digits. Made without `crypto.randomUUID`, which
 * browsers keep from pages that are not served over https.
 */
export function newClientMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
