// WeChat has no desk to widen.
export {};
