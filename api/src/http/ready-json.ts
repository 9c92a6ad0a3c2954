/** A reply that is the asker's alone and whose bytes are made already. */
export class ReadyJson {
  constructor(readonly body: Buffer) {}

  /** What the bytes say, to be checked against the schema. */
  toJson(): unknown {
    return JSON.parse(this.body.toString('utf8'));
  }
}
