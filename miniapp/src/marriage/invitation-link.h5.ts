/** The address of the invitation, below the pages' own. */
export const invitationPath = (token: string) => `/marriage/invitation?t=${token}`;

/** A plain link for any phone, to where these pages stand. */
export const linkTo = (token: string) => `${window.location.origin}${invitationPath(token)}`;
