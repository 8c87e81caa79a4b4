import { signal } from "@preact/signals";
import type { Offer, Refusal } from "@groundwork/replica";
import { invitationFragment } from "../../navigation.ts";
import { drafts, invitations } from "../../record/record.ts";

/** Where an invitation that is kept for later lies, sealed with everything else on this phone. */
const keptKey = "invitation:kept";

/** The invitation this page was opened with, or the one that was kept; what it says once it has been looked at. */
export type Looked =
  | { readonly state: "looking" }
  | { readonly state: "none" }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | { readonly state: "here"; readonly fragment: string; readonly offer: Offer };

export const looked = signal<Looked>({ state: "looking" });

/** Looks at the invitation; the relay keeps no trace of it, and the inviter is told nothing (A3). */
export async function lookAtInvitation(): Promise<void> {
  if (looked.value.state === "here") return;
  const kept = await drafts().load(keptKey);
  const fragment = invitationFragment() ?? kept?.fields["fragment"] ?? null;
  if (fragment === null) {
    looked.value = { state: "none" };
    return;
  }
  looked.value = { state: "looking" };
  const offer = await invitations().look(fragment);
  looked.value = offer.ok
    ? { state: "here", fragment, offer: offer.value }
    : { state: "refused", refusal: offer.refusal };
}

/** Keeps the invitation on this phone, to be opened another time. */
export const keepInvitation = async (fragment: string): Promise<Refusal | null> => {
  const kept = await drafts().save(keptKey, { fields: { fragment } });
  return kept.ok ? null : kept.refusal;
};

/** Whether one was kept for later; it is found again under Mine. */
export const keepsInvitation = async (): Promise<boolean> =>
  (await drafts().load(keptKey)) !== null;

export const forgetInvitation = (): Promise<void> => drafts().remove(keptKey);
