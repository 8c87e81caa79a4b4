import { useState } from "preact/hooks";
import { Field } from "../../ui/Field.tsx";
import { say } from "./say.ts";

/** Shortest passphrase taken for a key that nobody can reset [D]. */
const shortestPassphrase = 12;

interface NewSecret {
  readonly first: string;
  readonly again: string;
  readonly tried: boolean;
}

const emptySecret: NewSecret = { first: "", again: "", tried: false };

/** Holds a new passphrase, written twice. `ready` gives it once both are the same and long enough, and shows why not else. */
export function useNewPassphrase() {
  const [typed, setTyped] = useState(emptySecret);
  const short = typed.first.length < shortestPassphrase;
  const differs = typed.first !== typed.again;
  return {
    typed,
    setTyped,
    short: typed.tried && short,
    differs: typed.tried && !short && differs,
    ready(): string | null {
      if (!short && !differs) return typed.first;
      setTyped({ ...typed, tried: true });
      return null;
    },
  };
}

/** Two fields for a new passphrase, as a password manager expects them. */
export function NewPassphrase({
  secret,
  label,
}: {
  readonly secret: ReturnType<typeof useNewPassphrase>;
  readonly label: string;
}) {
  const { typed, setTyped, short, differs } = secret;
  return (
    <>
      <Field
        label={label}
        hint={say("passphraseHint")}
        error={short ? say("passphraseShort") : undefined}
        type="password"
        autocomplete="new-password"
        value={typed.first}
        onInput={(first) => setTyped({ ...typed, first })}
      />
      <Field
        label={say("passphraseAgain")}
        error={differs ? say("passphraseDiffers") : undefined}
        type="password"
        autocomplete="new-password"
        value={typed.again}
        onInput={(again) => setTyped({ ...typed, again })}
      />
    </>
  );
}
