/** On a phone the page is as wide as it can be. */
export {};
