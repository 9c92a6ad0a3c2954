/** The browser saves the copy as a file. */
export function handOver(name: string, text: string): Promise<'file' | 'clipboard'> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return Promise.resolve('file');
}
