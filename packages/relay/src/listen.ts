import type { Relay } from "./relay.ts";

export interface Listening {
  /** Such as http://127.0.0.1:4000. */
  readonly address: string;
  /** Stops taking calls, ends live connections, closes the store. */
  close(): Promise<void>;
}

/**
 * Starts a relay on this machine alone unless told otherwise.
 * @param port 0 takes a free one
 */
export const listen = async (
  relay: Relay,
  { port, host = "127.0.0.1" }: { readonly port: number; readonly host?: string },
): Promise<Listening> => {
  const address = await relay.app.listen({ port, host });
  return { address, close: () => relay.close() };
};
