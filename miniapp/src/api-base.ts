/** WeChat calls a full address, fixed at build time. */
export const apiBase = API_BASE;
