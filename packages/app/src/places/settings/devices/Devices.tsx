import { useEffect, useState } from "preact/hooks";
import { accounts, view } from "../../../record/record.ts";
import { Button, Go } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice, Waiting } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { useAttempt } from "../../arriving/attempt.ts";
import { Kit } from "../../arriving/Kit.tsx";
import { MakeKey } from "../../arriving/MakeKey.tsx";
import { NewPassphrase, useNewPassphrase } from "../../arriving/NewSecret.tsx";
import { say } from "../../arriving/say.ts";

interface Device {
  readonly id: string;
  readonly createdAt: number;
  readonly thisOne: boolean;
  readonly revoked: boolean;
}

/** This person's phones, and the key that opens them all (K2). */
export function Devices() {
  const { account } = view.value;
  if (account === null) {
    return (
      <Screen
        back="/settings"
        where={say("devicesWhere")}
        title={say("devicesTitle")}
        lede={say("noKey")}
      >
        <Go to="/settings/devices/key">{say("makeKey")}</Go>
        <Go kind="quiet" to="/lock/sign-in">
          {say("signInInstead")}
        </Go>
      </Screen>
    );
  }
  return <Phones name={account.name} />;
}

export const DeviceKey = () => <MakeKey next="/settings/devices" />;

function Phones({ name }: { readonly name: string }) {
  const asking = useAttempt<readonly Device[]>();
  const [devices, setDevices] = useState<readonly Device[] | null>(null);
  const ask = () => asking.run(() => accounts().devices(), setDevices);
  useEffect(ask, []);
  return (
    <Screen back="/settings" where={say("devicesWhere")} title={say("devicesTitle")}>
      <p>
        <span class="soft small">{say("yourName")}</span>
        <br />
        <b>{name}</b>
      </p>
      {devices === null && !asking.refusal ? <Waiting doing={say("working")} /> : null}
      <Refused refusal={asking.refusal} />
      <Rows label={say("devicesTitle")}>
        {(devices ?? []).map((device) => (
          <Row
            key={device.id}
            note={
              device.revoked ? say("shutOut") : say("since", { date: new Date(device.createdAt) })
            }
          >
            {device.thisOne ? say("thisPhone") : say("anotherPhone")}
          </Row>
        ))}
      </Rows>
      {(devices ?? [])
        .filter(({ thisOne, revoked }) => !thisOne && !revoked)
        .map((device) => (
          <Disclosure
            key={device.id}
            summary={`${say("shutOutThis")}, ${say("since", { date: new Date(device.createdAt) })}`}
          >
            <ShutOut device={device.id} name={name} onDone={ask} />
          </Disclosure>
        ))}
      <p class="soft">{say("addPhone")}</p>
      <Disclosure summary={say("changePassphrase")}>
        <ChangePassphrase name={name} />
      </Disclosure>
    </Screen>
  );
}

function ShutOut({
  device,
  name,
  onDone,
}: {
  readonly device: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const [passphrase, setPassphrase] = useState("");
  const attempt = useAttempt<void>();
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        attempt.run(() => accounts().revokeDevice(device, name, passphrase), onDone);
      }}
    >
      <p class="soft">{say("shutOutText")}</p>
      <PresentPassphrase value={passphrase} onInput={setPassphrase} />
      <Button kind="line" type="submit" busy={attempt.running ? say("working") : undefined}>
        {say("shutOutThis")}
      </Button>
      <Refused refusal={attempt.refusal} />
    </form>
  );
}

function PresentPassphrase({
  value,
  onInput,
}: {
  readonly value: string;
  readonly onInput: (text: string) => void;
}) {
  return (
    <Field
      label={say("passphraseLabel")}
      type="password"
      autocomplete="current-password"
      value={value}
      onInput={onInput}
    />
  );
}

function ChangePassphrase({ name }: { readonly name: string }) {
  const [passphrase, setPassphrase] = useState("");
  const [renewed, setRenewed] = useState<{ readonly kit: string } | null>(null);
  const [kept, setKept] = useState(false);
  const secret = useNewPassphrase();
  const attempt = useAttempt<{ kit: string }>();
  if (renewed && !kept) {
    return (
      <Kit
        name={name}
        kit={renewed.kit}
        onKept={() => {
          void accounts().confirmKit();
          setKept(true);
        }}
      />
    );
  }
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        const next = secret.ready();
        if (next !== null)
          attempt.run(() => accounts().changePassphrase(name, passphrase, next), setRenewed);
      }}
    >
      <p class="soft">{say("changePassphraseText")}</p>
      <PresentPassphrase value={passphrase} onInput={setPassphrase} />
      <NewPassphrase secret={secret} label={say("newPassphrase")} />
      <Button kind="line" type="submit" busy={attempt.running ? say("working") : undefined}>
        {say("change")}
      </Button>
      <Refused refusal={attempt.refusal} />
      {kept ? <Notice>{say("passphraseChanged")}</Notice> : null}
    </form>
  );
}
