/** Staff work in a browser; inside WeChat nobody is asked. */
export function StepUpSheet() {
  return null;
}
