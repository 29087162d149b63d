"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { type GroupRight, groupRights } from "#lib/contract/group/rights.ts";

type Props = { conversationId: number; personId: number; rights: readonly GroupRight[]; name: string };

/** What an admin may do; each takes effect at once. */
export function RightSwitches({ conversationId, personId, rights, name }: Props) {
  const act = useAct();
  /** What was asked for and is not confirmed yet. */
  const [asked, setAsked] = useState<readonly GroupRight[] | null>(null);
  const shown = asked ?? rights;
  const change = async (right: GroupRight, isOn: boolean) => {
    const wanted = groupRights.filter((one) => (one === right ? isOn : shown.includes(one)));
    setAsked(wanted);
    await act("group:set-rights", { conversationId, personId, rights: wanted });
    setAsked(null);
  };
  return (
    <div className="grid gap-x-8 gap-y-4 p-4 sm:grid-cols-2">
      {groupRights.map((right) => (
        <RightSwitch
          key={right}
          right={right}
          name={name}
          isOn={shown.includes(right)}
          onChange={(isOn) => void change(right, isOn)}
        />
      ))}
    </div>
  );
}

type RightProps = { right: GroupRight; name: string; isOn: boolean; onChange: (isOn: boolean) => void };

function RightSwitch({ right, name, isOn, onChange }: RightProps) {
  const t = useTranslations("groupAdmin.rights");
  const hintId = useId();
  return (
    <SettingsRow label={t(`${right}.name`)} hint={t(`${right}.hint`)} hintId={hintId} isShort>
      <Switch
        label={t("of", { right: t(`${right}.name`), name })}
        describedBy={hintId}
        isOn={isOn}
        onChange={onChange}
      />
    </SettingsRow>
  );
}
