import { createHmac } from 'node:crypto';
import { config } from '../config';
import { hashOf } from '../crypto/hash';

/** A line of the audit: where it stands, and all its columns in one text, as the database writes them. */
export interface Entry {
  position: number;
  id: string;
  said: string;
}

/** What a seal vouches for. */
export interface SealedFacts {
  sequence: number;
  lastPosition: number;
  entryCount: number;
  sealedAt: Date;
  digestsHash: string;
  previousHash: string;
}

/** What the first seal follows. */
export const GENESIS = '0'.repeat(64);
/** 128 bits: nobody finds another line that has the same. The key stands in the chain above. */
const DIGEST_CHARACTERS = 32;

/** A key of its own, so that neither who reads the fields nor who reads the database can forge a seal. */
const key = createHmac('sm3', config.lookupKey).update('jianghan audit seal').digest();

function keyed(parts: readonly unknown[]): string {
  return createHmac('sm3', key).update(JSON.stringify(parts)).digest('hex');
}

/** SM3 over every column of a line, its place in the order among them. */
export function digestOf({ said }: Entry): string {
  return hashOf('sm3', said).slice(0, DIGEST_CHARACTERS);
}

/** The lines under a seal, one a row: position, id, digest. A changed byte is thereby found in its own line. */
export function writeDigests(entries: readonly Entry[]): string {
  return entries.map((entry) => `${entry.position} ${entry.id} ${digestOf(entry)}`).join('\n');
}

export interface Digest {
  position: number;
  id: string;
  digest: string;
}

export function readDigests(digests: string): Digest[] {
  return digests.split('\n').map((line) => {
    const [position = '', id = '', digest = ''] = line.split(' ');
    return { position: Number(position), id, digest };
  });
}

export function hashOfDigests(digests: string): string {
  return hashOf('sm3', digests);
}

/** The link of the chain: it holds the hash before it, so nothing before it can change unseen. */
export function hashOfSeal(seal: SealedFacts): string {
  const { sequence, lastPosition, entryCount, sealedAt, digestsHash, previousHash } = seal;
  return keyed([sequence, lastPosition, entryCount, sealedAt.toISOString(), digestsHash, previousHash]);
}
