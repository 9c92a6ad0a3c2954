/** A file as a reply brings it. */
export interface NamedFile {
  fileName: string;
  mediaType: string;
  base64: string;
}
