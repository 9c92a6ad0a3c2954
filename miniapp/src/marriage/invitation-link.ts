import { API_BASE_PATH } from '@jianghan/shared/contract';
import { apiBase } from '../api-base';

/** The address of the invitation, below the pages' own. */
export const invitationPath = (token: string) => `/marriage/invitation?t=${token}`;

/** A plain link for any phone, with WeChat or without: the browser's pages stand where the API does. */
export const linkTo = (token: string) => `${apiBase.slice(0, -API_BASE_PATH.length)}${invitationPath(token)}`;
