import { API_BASE_PATH } from '@jianghan/shared/contract';

/** The browser's pages and the API share one origin. */
export const apiBase = API_BASE_PATH;
