import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ALL_NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import { createPool, type RowDataPacket } from 'mysql2/promise';

/**
 * What the index is compared with: the least server that asks MariaDB's spatial index for the nearest twenty, in a box
 * that grows until it holds enough, over a table that `makeSpatialTable` has filled.
 */
const CONNECTIONS = 8;
const LIMIT = 20;
const FIRST_DEGREES = 0.04;
const GROWTH = 3;
const WHOLE_DEGREES = 40;
const pool = createPool({ uri: process.env.DATABASE_URL ?? '', connectionLimit: CONNECTIONS });

const SQL = `SELECT p.*, ST_Distance_Sphere(s.spot, POINT(?, ?)) AS metres
  FROM bench_spots s JOIN places p ON p.id = s.id
  WHERE MBRContains(ST_GeomFromText(?), s.spot) AND (s.needs & ?) <> 0 AND (s.levels & ?) <> 0 AND s.beds_free > 0
  ORDER BY metres LIMIT ${LIMIT}`;

interface Asked {
  lng: number;
  lat: number;
  need: number;
  level: number;
}

async function nearest({ lng, lat, need, level }: Asked): Promise<RowDataPacket[]> {
  for (let half = FIRST_DEGREES; ; half *= GROWTH) {
    const [west, east, south, north] = [lng - half, lng + half, lat - half, lat + half];
    const box = `POLYGON((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`;
    const [rows] = await pool.query<RowDataPacket[]>(SQL, [lng, lat, box, need, level]);
    if (rows.length === LIMIT || half > WHOLE_DEGREES) return rows;
  }
}

const server = createServer((request, response) => {
  const query = new URL(request.url ?? '', 'http://localhost').searchParams;
  const asked = {
    lng: Number(query.get('lng')),
    lat: Number(query.get('lat')),
    need: 1 << ALL_NEEDS.indexOf(query.get('needs') as Need),
    level: 1 << Number(query.get('level')),
  };
  nearest(asked).then(
    (items) => {
      const body = JSON.stringify({ items });
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      response.writeHead(500, { 'Content-Length': 0 }).end();
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
});
process.on('SIGTERM', () => process.exit(0));
