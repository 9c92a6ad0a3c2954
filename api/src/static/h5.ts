import { sendCached } from '../http/cached-bytes';
import type { Context, Middleware } from '../http/context';
import { Files } from './files';

/** Paths that belong to the server; everything else may be a page of the H5 router. */
const SERVERS_OWN = /^\/(?:api|sandbox)(?:\/|$)/;

/** The H5 build, with index.html for every path that a page may have. */
export function h5Pages(folder: string): Middleware {
  const files = new Files(folder);
  return async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    const found = isRead && !SERVERS_OWN.test(ctx.path) ? findFor(ctx, files) : undefined;
    if (found === undefined) return next().then(() => undefined);
    ctx.state.endpoint = 'h5';
    ctx.state.isQuiet = true;
    sendCached(ctx, found);
  };
}

/** A path with an extension means a file; a missing one is a 404 and not a page. */
function findFor(ctx: Context, files: Files) {
  const file = files.find(ctx.path);
  if (file !== undefined) return file;
  const isPage = !/\.\w+$/.test(ctx.path) && ctx.accepts('html') === 'html';
  return isPage ? files.find('/index.html') : undefined;
}
