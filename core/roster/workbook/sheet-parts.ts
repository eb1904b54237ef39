import type { MergedCells } from '../sheet.ts';
import { columnNumber } from './sheet-bounds.ts';
import type { WorkbookParts } from './unpack.ts';

/** What the reader of sheets does not tell: which sheets are hidden, and which of their cells are merged. */
export type SheetPart = { hidden: boolean; merged: MergedCells[] };

/** More merged cells than this are a drawing, not a list; the rest are left out. */
const mostMerged = 100_000;

/** One for each sheet of the workbook, in its order. */
export function sheetParts(parts: WorkbookParts): SheetPart[] {
  const targets = new Map<string, string>();
  for (const { id, target } of tagsOf(parts.get('xl/_rels/workbook.xml.rels')?.text ?? '', 'Relationship', ['id', 'target'])) {
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return tagsOf(parts.get('xl/workbook.xml')?.text ?? '', 'sheet', ['name', 'id', 'state'])
    .filter(({ name }) => name !== '')
    .map(({ id, state }) => ({
      hidden: /hidden/i.test(state),
      merged: mergedCellsOf(parts.get(targets.get(id) ?? '')?.text ?? ''),
    }));
}

/** Merged cells stand behind the rows. */
function mergedCellsOf(xml: string): MergedCells[] {
  const behind = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')));
  const merged: MergedCells[] = [];
  for (const { ref } of tagsOf(behind, 'mergeCell', ['ref'])) {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
    if (corners === null || merged.length >= mostMerged) continue;
    const [, left = '', top, right = '', bottom] = corners;
    const [from, to] = [columnNumber(left) - 1, columnNumber(right) - 1];
    merged.push({ top: Number(top), bottom: Number(bottom), left: from, right: to });
  }
  return merged;
}

/**
 * The named attributes of every such tag, empty where it has none; prefixes of namespaces do not matter, nor do capitals. Each
 * attribute is looked for only where the one before it ended, so that a tag costs no more than its length.
 */
function tagsOf<Name extends string>(xml: string, tag: string, names: readonly Name[]): Record<Name, string>[] {
  const attribute = /\s*([\w.:-]{1,80})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  return Array.from(xml.matchAll(new RegExp(`<(?:[\\w.-]{1,80}:)?${tag}\\s`, 'g')), ({ 0: begin, index }) => {
    attribute.lastIndex = index + begin.length;
    const given = new Map<string, string>();
    for (let found = attribute.exec(xml); found !== null; found = attribute.exec(xml)) {
      const [, name = '', double, single] = found;
      given.set(name.slice(name.lastIndexOf(':') + 1).toLowerCase(), double ?? single ?? '');
    }
    return Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])) as Record<Name, string>;
  });
}
