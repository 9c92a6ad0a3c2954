import { createConnection } from 'mysql2/promise';
import { startMariadb } from '../run/mariadb';
import { productionEnvironment } from './environment';
import { type Served, startServer } from './processes';

/** A private MariaDB with one empty database, and servers that end with the run, whatever happens in it. */
export interface Stage {
  databaseUrl: string;
  start(file: string, told?: object): Promise<Served>;
}

/** Sets the stage before anything of the API is imported: its modules read the environment when they load. */
export async function onStage(
  play: (stage: Stage) => Promise<void>,
  settings: (databaseUrl: string) => Record<string, string> = productionEnvironment,
): Promise<void> {
  const mariadb = await startMariadb();
  const servers: Served[] = [];
  try {
    const databaseUrl = `${mariadb.url.replace(/\/+$/, '')}/bench`;
    const connection = await createConnection(mariadb.url);
    await connection.query('CREATE DATABASE bench CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await connection.end();
    const environment = settings(databaseUrl);
    Object.assign(process.env, environment);
    const start = async (file: string, told?: object) => {
      const served = await startServer(file, environment, told);
      servers.push(served);
      return served;
    };
    await play({ databaseUrl, start });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await mariadb.stop();
  }
  process.exit();
}
