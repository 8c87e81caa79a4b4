/** What the two databases call the same thing. */
export interface Dialect {
  readonly bytes: "BLOB" | "BYTEA";
  readonly integer: "INTEGER" | "BIGINT";
}

/** Each entry brings a database one version on; entries that were released never change. */
export const migrations: readonly ((dialect: Dialect) => string)[] = [
  ({ bytes, integer }) => `
    CREATE TABLE secret (
      name TEXT PRIMARY KEY,
      value ${bytes} NOT NULL
    );

    CREATE TABLE account (
      person TEXT PRIMARY KEY,
      identity_key ${bytes} NOT NULL,
      account_key ${bytes} NOT NULL,
      name TEXT NOT NULL UNIQUE,
      record ${bytes} NOT NULL,
      passphrase_box ${bytes} NOT NULL,
      kit_key ${bytes} NOT NULL,
      kit_box ${bytes} NOT NULL,
      stored_bytes ${integer} NOT NULL DEFAULT 0
    );

    CREATE TABLE device (
      id TEXT PRIMARY KEY,
      person TEXT NOT NULL REFERENCES account (person),
      certificate ${bytes} NOT NULL,
      sign_key ${bytes} NOT NULL,
      signed_in_at ${integer} NOT NULL DEFAULT 0,
      revocation ${bytes}
    );
    CREATE INDEX device_person ON device (person);

    CREATE TABLE token (
      hash ${bytes} PRIMARY KEY,
      person TEXT NOT NULL,
      device TEXT,
      expires_at ${integer} NOT NULL
    );
    CREATE INDEX token_person ON token (person);
    CREATE INDEX token_expiry ON token (expires_at);

    CREATE TABLE attempt (
      id ${bytes} PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      state ${bytes} NOT NULL,
      expires_at ${integer} NOT NULL
    );
    CREATE INDEX attempt_expiry ON attempt (expires_at);

    CREATE TABLE audience (
      id TEXT PRIMARY KEY,
      space TEXT NOT NULL,
      kind TEXT NOT NULL,
      epoch ${integer} NOT NULL,
      head ${integer} NOT NULL DEFAULT 0,
      head_hash ${bytes} NOT NULL,
      head_epoch ${integer} NOT NULL DEFAULT 0,
      received_at ${integer} NOT NULL DEFAULT 0,
      stored_bytes ${integer} NOT NULL DEFAULT 0
    );

    CREATE TABLE member (
      audience TEXT NOT NULL REFERENCES audience (id),
      person TEXT NOT NULL REFERENCES account (person),
      kind TEXT NOT NULL,
      PRIMARY KEY (audience, person),
      UNIQUE (person, kind)
    );

    CREATE TABLE epoch (
      audience TEXT NOT NULL REFERENCES audience (id),
      epoch ${integer} NOT NULL,
      record ${bytes} NOT NULL,
      PRIMARY KEY (audience, epoch)
    );

    CREATE TABLE event (
      audience TEXT NOT NULL REFERENCES audience (id),
      position ${integer} NOT NULL,
      device TEXT NOT NULL,
      number ${integer} NOT NULL,
      header_hash ${bytes} NOT NULL,
      header ${bytes} NOT NULL,
      facts ${bytes} NOT NULL,
      words ${bytes},
      PRIMARY KEY (audience, position),
      UNIQUE (audience, device, number)
    );

    -- Apart from the events, so that destroying a key rewrites few pages (security.md, "Deletion").
    CREATE TABLE item_key (
      audience TEXT NOT NULL,
      position ${integer} NOT NULL,
      facts ${bytes} NOT NULL,
      words ${bytes},
      PRIMARY KEY (audience, position)
    );

    -- Each device's latest event in an audience.
    CREATE TABLE chain (
      audience TEXT NOT NULL REFERENCES audience (id),
      device TEXT NOT NULL,
      number ${integer} NOT NULL,
      header_hash ${bytes} NOT NULL,
      PRIMARY KEY (audience, device)
    );

    CREATE TABLE batch (
      audience TEXT NOT NULL REFERENCES audience (id),
      last_position ${integer} NOT NULL,
      first_position ${integer} NOT NULL,
      device TEXT NOT NULL,
      signature ${bytes} NOT NULL,
      receipt ${bytes} NOT NULL,
      receipt_signature ${bytes} NOT NULL,
      stored_bytes ${integer} NOT NULL,
      PRIMARY KEY (audience, last_position)
    );

    CREATE TABLE invitation (
      id TEXT PRIMARY KEY,
      inviter TEXT NOT NULL REFERENCES account (person),
      offer ${bytes} NOT NULL,
      redeem_hash ${bytes} NOT NULL UNIQUE,
      expires_at ${integer} NOT NULL,
      state TEXT NOT NULL,
      joiner TEXT REFERENCES account (person),
      answer ${bytes},
      mac ${bytes}
    );
    CREATE INDEX invitation_inviter ON invitation (inviter);
    CREATE INDEX invitation_joiner ON invitation (joiner);
  `,

  // A place is held once for each kind, and given up by leaving; the leaver goes on reading (docs/decisions/0014).
  () => `
    CREATE TABLE membership (
      audience TEXT NOT NULL REFERENCES audience (id),
      person TEXT NOT NULL REFERENCES account (person),
      -- The audience's kind; null once this person has left. Nulls are not alike: one may have left several.
      place TEXT,
      PRIMARY KEY (audience, person),
      UNIQUE (person, place)
    );
    INSERT INTO membership (audience, person, place) SELECT audience, person, kind FROM member;
    DROP TABLE member;
    ALTER TABLE membership RENAME TO member;
  `,
];
