import { useWords, view } from "./record.ts";

/** What a person is called here; null until they have said so. For use inside a component. */
export function useName(person: string | null): string | null {
  const { me, self, pair } = view.value;
  const event =
    person === null
      ? null
      : (pair?.space.names[person] ?? (person === me ? self.space.ownName : null));
  return useNameOf(event);
}

/** The other partner's name; null until known. */
export const usePartnerName = (): string | null => useName(view.value.partner);

/** This person's own name; null until they have written it. */
export const useOwnName = (): string | null => useName(view.value.me);

function useNameOf(event: string | null): string | null {
  // A signal is read, not a hook called, so an absent event needs no place of its own.
  return event === null ? null : (useWords(event)?.["name"] ?? null);
}
