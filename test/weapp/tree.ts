/** A node as Taro sends it: kind, id, class, text, children. */
export interface TreeNode {
  nn?: string;
  sid?: string;
  cl?: string;
  v?: string;
  cn?: TreeNode[];
  [property: string]: unknown;
}

/** Writes one `setData` entry, such as `root.cn.[0].cl`, into the data. */
export function writeAt(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.').map((key) => key.replace(/^\[(\d+)\]$/, '$1'));
  const last = keys.pop() ?? '';
  let place = data;
  for (const key of keys) {
    place[key] ??= {};
    place = place[key] as Record<string, unknown>;
  }
  place[last] = value;
}

export function everyNode(root: TreeNode): TreeNode[] {
  return [root, ...childrenOf(root).flatMap(everyNode)];
}

const childrenOf = (node: TreeNode): TreeNode[] => Object.values(node.cn ?? []).filter(Boolean);

export function depthOf(root: TreeNode): number {
  return 1 + Math.max(0, ...childrenOf(root).map(depthOf));
}

/** The words on the screen, piece by piece. */
export function wordsIn(root: TreeNode): string[] {
  return everyNode(root).flatMap(({ v }) => (typeof v === 'string' && v.trim() ? [v.trim()] : []));
}

export function nodesOfClass(root: TreeNode, name: string): TreeNode[] {
  return everyNode(root).filter(({ cl }) => typeof cl === 'string' && cl.split(' ').includes(name));
}
