import type { Node, Position } from 'unist';

/** Where a parsed node stands in its file; remark gives every node it parses a position. */
export function positionOf(node: Node): Position {
  if (!node.position) throw new TypeError(`A parsed ${node.type} has no position`);
  return node.position;
}
