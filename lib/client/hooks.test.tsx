import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { sampleMe, samplePersonal } from "#test/wire-samples.ts";
import type { WireSnapshot } from "../contract/wire.ts";
import { MessengerProvider, useMessenger, useMessengerClient } from "./hooks.tsx";

const snapshot: WireSnapshot = {
  protocol: 1,
  serverTime: "2026-01-01T00:00:00.000Z",
  presences: {},
  personal: samplePersonal({ me: sampleMe({ name: "小明" }) }),
};

function Me() {
  const { me } = useMessenger(({ messenger, connection }) => ({ me: messenger.me, kind: connection.kind }));
  return <b>{useMessengerClient().getState().connection.kind + me.name}</b>;
}

test("the page is rendered on the server from the snapshot, without a browser", () => {
  const html = renderToString(
    <MessengerProvider snapshot={snapshot}>
      <Me />
    </MessengerProvider>,
  );
  expect(html).toBe("<b>connecting小明</b>");
});

test("outside of a provider the hooks say what is missing", () => {
  expect(() => renderToString(<Me />)).toThrow("MessengerProvider");
});
