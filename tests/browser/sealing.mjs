/**
 * Seals and opens as the page “Files and links” says, with Node's own cryptography: nothing here is
 * shared with the playbook, and nothing of Web Crypto is used.
 *
 * node sealing.mjs open PASSPHRASE < sealed > response
 * node sealing.mjs seal PASSPHRASE ITERATIONS < response > sealed
 * node sealing.mjs wrap PASSPHRASE ITERATIONS < {side, round, inside} > sealed: whatever is inside, in base64
 * node sealing.mjs forge SIDE < sealed > sealed: another side in the clear, with a digest that fits
 */
import { createCipheriv, createDecipheriv, createHash, pbkdf2Sync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

const [job, ...given] = process.argv.slice(2);
const input = readFileSync(0);

const sorted = (value) =>
  value && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, sorted(of)]))
    : value;
const text = (value) => JSON.stringify(sorted(value));
const digested = (file) => ({ ...file, digest: createHash("sha256").update(text(file)).digest("hex") });
const keyOf = (passphrase, { salt, iterations }) =>
  pbkdf2Sync(passphrase.normalize("NFC"), Buffer.from(salt, "base64url"), iterations, 32, "sha256");

if (job === "open") {
  const { digest, ...file } = JSON.parse(input);
  if (digested(file).digest !== digest) throw new Error("damaged");
  const { sealed, ...clear } = file;
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(given[0], file.kdf), Buffer.from(file.cipher.iv, "base64url"));
  decipher.setAAD(Buffer.from(text(clear)));
  decipher.setAuthTag(bytes.subarray(-16));
  process.stdout.write(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]));
} else if (job === "seal" || job === "wrap") {
  const { side, round, inside } = JSON.parse(input);
  const plain = job === "wrap" ? Buffer.from(inside, "base64") : input;
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const clear = {
    side,
    round,
    kdf: { salt: salt.toString("base64url"), name: "PBKDF2", hash: "SHA-256", iterations: Number(given[1]) },
    format_version: 1,
    format: "counterpart/sealed",
    cipher: { name: "AES-GCM", iv: iv.toString("base64url") },
  };
  const cipher = createCipheriv("aes-256-gcm", keyOf(given[0], clear.kdf), iv);
  cipher.setAAD(Buffer.from(text(clear)));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  process.stdout.write(JSON.stringify(digested({ ...clear, sealed: sealed.toString("base64url") }), null, 2));
} else {
  const { digest, ...file } = JSON.parse(input);
  process.stdout.write(JSON.stringify(digested({ ...file, side: given[0] })));
}
