import { expect, test } from "vitest";
import { adminLimit } from "./admin-limit.ts";

test.each([
  [2, 3],
  [30, 3],
  [39, 3],
  [40, 4],
  [200, 20],
  [2_000, 200],
])("a group with room for %i members has at most %i admins", (members, admins) => {
  expect(adminLimit(members)).toBe(admins);
});
