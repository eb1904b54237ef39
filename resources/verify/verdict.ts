import type { Entry } from './entry.ts';
import { toneWords, type Tone, type Words } from './words.ts';

/** Puts what was found on the page: a shape, a word and a sentence. Text only, never markup: files come from anybody. */
export type Shown = { tone: Tone; words: Words; root?: string; entry?: Entry | null; names?: Map<string, string> | undefined };

/** A disc with a tick, an octagon with a cross, a square with a dash: told apart without colour. */
const shapes: Record<Tone, { outline: string; points: string; sign: string }> = {
  good: { outline: 'circle', points: '', sign: 'M20 33l9 9 16-18' },
  bad: { outline: 'polygon', points: '20,2 44,2 62,20 62,44 44,62 20,62 2,44 2,20', sign: 'M22 22l20 20M42 22l-20 20' },
  open: { outline: 'polygon', points: '4,4 60,4 60,60 4,60', sign: 'M20 32h24' },
};

export function showVerdict(place: HTMLElement, { tone, words, root, entry, names }: Shown): void {
  place.className = `verdict ${tone}`;
  const strong = element('strong');
  strong.append(`${toneWords[tone].id} `, english(toneWords[tone].en));
  const parts: Element[] = [shape(tone), strong, paragraph(words)];
  if (entry) {
    const name = names?.get(entry.station);
    const station = name === undefined ? entry.station : `${name} (${entry.station})`;
    const at = entry.at.replace('T', ' ').replace('Z', ' UTC');
    parts.push(paragraph({ id: `Kios ${station}, catatan ${entry.seq}, ${at}.`, en: `Station ${station}, entry ${entry.seq}.` }));
  }
  if (root !== undefined) {
    const code = element('code');
    // In two rows of eight groups, as on paper: the eye goes to and fro between the two.
    const groups = root.match(/.{1,4}/g) ?? [];
    code.textContent = [groups.slice(0, 8), groups.slice(8)].map((row) => row.join(' ')).join('\n');
    parts.push(code);
  }
  place.replaceChildren(...parts);
}

export function clearVerdict(place: HTMLElement): void {
  place.className = 'verdict';
  place.replaceChildren();
}

export function paragraph({ id, en }: Words): HTMLElement {
  const made = element('p');
  made.append(`${id} `, english(en));
  return made;
}

export function english(text: string): HTMLElement {
  const span = element('span');
  span.lang = 'en';
  span.textContent = text;
  return span;
}

export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function shape(tone: Tone): SVGElement {
  const { outline, points, sign } = shapes[tone];
  const svg = drawn('svg', { viewBox: '0 0 64 64', 'aria-hidden': 'true' });
  svg.append(drawn(outline, points === '' ? { cx: '32', cy: '32', r: '31' } : { points }), drawn('path', { d: sign }));
  return svg;
}

function drawn(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
