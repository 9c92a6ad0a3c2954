/** WeChat offers no reading voice to a mini-program, so there is no button that would do nothing. */
export function ReadAloud() {
  return null;
}
