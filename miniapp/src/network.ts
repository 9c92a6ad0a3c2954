import { create } from 'zustand';
import { watchNetwork } from './watch-network';

interface Network {
  online: boolean;
}

/** Whether the phone says that it has a network. */
export const useNetwork = create<Network>(() => ({ online: true }));

/** Called once when the app starts. */
export function followNetwork(): void {
  watchNetwork((online) => useNetwork.setState({ online }));
}
