import { expect, test } from "vitest";
import { checkInput } from "./check-input.ts";

const issuesOf = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(checkInput("person:register", values)).map(([field, { params }]) => [
      field,
      params?.issue,
    ]),
  );

test("a good form has nothing wrong", () => {
  expect(issuesOf({ name: "小明", password: "12345678", email: "" })).toEqual({});
  expect(issuesOf({ name: "小明", password: "12345678", email: "ming@example.com" })).toEqual({});
});

test("every wrong field is named with its own reason", () => {
  expect(issuesOf({ name: " ", password: "", email: "" })).toEqual({
    name: "required",
    password: "required",
  });
  expect(issuesOf({ name: "小".repeat(33), password: "1234567", email: "ming@" })).toEqual({
    name: "too_long",
    password: "too_short",
    email: "not_an_email",
  });
  expect(issuesOf({ name: "小\u202e明", password: "12345678", email: "" })).toEqual({ name: "not_valid" });
});
