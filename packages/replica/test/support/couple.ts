import { accepted, openPhone, until, type Phone, type PhoneOptions } from "./phone.ts";
import type { RunningRelay } from "./relay.ts";

export const passphrase = "slow river under stone";

export interface Person extends Phone {
  readonly name: string;
  readonly kit: string;
}

/** A phone with an account that is live. */
export async function openPerson(relay: RunningRelay, options: PhoneOptions = {}): Promise<Person> {
  const phone = await openPhone({ clock: relay.clock, transport: relay.transport(), ...options });
  const { name, kit } = accepted(await phone.replica.accounts.create(passphrase, () => {}));
  await until(phone.replica, ({ connection }) => connection === "live");
  return { ...phone, name, kit };
}

/** Makes the two a pair, as an invitation does. */
export async function join(inviter: Phone, joiner: Phone): Promise<void> {
  const { fragment } = accepted(
    await inviter.replica.invitations.offer({
      name: "Daniel",
      words: "Will you?",
      proposal: "start",
    }),
  );
  accepted(await joiner.replica.invitations.accept(fragment, "Amara"));
  await Promise.all(
    [inviter, joiner].map(({ replica }) => until(replica, ({ pair }) => pair !== null)),
  );
}

/** Two people, joined and live. */
export async function openCouple(
  relay: RunningRelay,
  options: { readonly daniel?: PhoneOptions; readonly amara?: PhoneOptions } = {},
): Promise<{ readonly daniel: Person; readonly amara: Person }> {
  const daniel = await openPerson(relay, options.daniel);
  const amara = await openPerson(relay, options.amara);
  await join(daniel, amara);
  return { daniel, amara };
}
