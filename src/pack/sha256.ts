/** SHA-256 as hexadecimal text: of small things by the platform, of large ones piece by piece. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Of bytes that are in memory; the platform's own is many times faster than any script's. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource)));
}

/** Of what is not in memory as a whole: the platform's own takes it in one piece only. */
export class Digest {
  private readonly hash = sha256.create();

  add(piece: Uint8Array): void {
    this.hash.update(piece);
  }

  bytes(): Uint8Array {
    return this.hash.digest();
  }

  hex(): string {
    return bytesToHex(this.bytes());
  }
}
