let address: string | undefined;

/** Where the stand-ins of this process answer; set when the sandbox starts. Without one nothing outside can be asked. */
export function sandboxUrl(): string {
  if (address === undefined) throw new Error('the sandbox is not running');
  return address;
}

export function setSandboxUrl(url: string | undefined): void {
  address = url;
}
