/** SQL that means the same on SQLite and MySQL; what cannot stands under the name of its database. */
export interface Migration {
  name: string;
  up: readonly string[];
  down: readonly string[];
  /** Runs after `up`. */
  only?: { mysql: readonly string[]; sqlite: readonly string[] };
  /** Runs before `down`. */
  onlyDown?: { mysql: readonly string[]; sqlite: readonly string[] };
}
