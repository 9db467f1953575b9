import type { Cell } from '../domain/doc.js';
import type { RenderTexts } from './options.js';

/** A cell as people read it; empty where there is nothing to say. */
export function cellText(cell: Cell, t: RenderTexts): string {
  switch (cell.type) {
    case 'words':
      return cell.ended ? `${t.label(cell.words)} (${t.ended(cell.ended.on)})` : t.label(cell.words);
    case 'number':
      return t.number(cell.value);
    case 'sum':
      return t.partSum(t.number(cell.value), cell.unrecorded);
    case 'unrecorded':
      return t.unrecorded;
    case 'share':
      return t.share(cell.part, cell.whole);
    case 'day':
      return t.day(cell.value);
    case 'state':
      return t.state(cell.value);
    case 'none':
      return '';
  }
}
