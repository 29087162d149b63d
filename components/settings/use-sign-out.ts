"use client";

import { signOut } from "next-auth/react";
import { useState } from "react";
import { useMessengerClient } from "#lib/client/hooks.tsx";

/** Ends this browser's session, clears what it stored for the account, and goes to the door. */
export function useSignOut() {
  const client = useMessengerClient();
  const [isBusy, setIsBusy] = useState(false);
  const leave = async () => {
    setIsBusy(true);
    try {
      await signOut({ redirect: false });
      client.stop();
      await client.forget();
    } finally {
      location.assign("/sign-in");
    }
  };
  return { isBusy, signOut: leave };
}
