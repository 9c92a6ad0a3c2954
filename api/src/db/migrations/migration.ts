/** SQL that means the same on SQLite and MySQL; `mysql` and `sqlite` hold the few statements that cannot. */
export interface Migration {
  name: string;
  up: readonly string[];
  down: readonly string[];
  only?: { mysql: readonly string[]; sqlite: readonly string[] };
}
