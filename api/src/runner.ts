/** Somebody to sign in as in the demo. */
export interface DemoPerson {
  name: string;
  phone: string;
  note: string;
}

type Message =
  | { type: 'progress'; text: string }
  | { type: 'ready'; port: number; people: readonly DemoPerson[] }
  | { type: 'failed'; text: string };

/** Tells whoever started this process how far it is; started by hand, nobody listens. */
export function tellRunner(message: Message): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(message, () => resolve());
  });
}
