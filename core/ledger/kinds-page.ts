import { z } from 'zod';
import { kinds } from './kinds.ts';

/** The registry as a page for auditors and developers: every kind of entry, what it means, and what its body holds. */

/** Markdown; `docs/entry-kinds.md` is exactly this. */
export function kindsPage(): string {
  const sections = Object.entries(kinds).map(([kind, { doc, body }]) => `## \`${kind}\`\n\n${doc}\n\n${tableOf(body)}`);
  return `${introduction}\n${sections.join('\n')}`;
}

const introduction = `# Kinds of entries

Made from \`core/ledger/kinds.ts\` by \`npm run -s entry-kinds\`; a test fails where the two differ. What an entry holds around
its body, and how its hash and its signature are computed, stands in \`core/ledger/entry.ts\` and \`core/ledger/chain.ts\`.
A kind that was released is never renamed, and its name is never used again.
`;

/** The parts of JSON Schema that the registry uses. */
type Shape = {
  type?: string;
  pattern?: string;
  format?: string;
  maxLength?: number;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  enum?: string[];
  const?: unknown;
  items?: Shape;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
};

function tableOf(body: z.ZodObject): string {
  const shape = z.toJSONSchema(body, { io: 'input' }) as Shape;
  const rows = Object.entries(shape.properties ?? {}).map(([field, of]) => {
    const optional = shape.required?.includes(field) === true ? '' : ' (optional)';
    return `| \`${field}\`${optional} | ${inWords(of)} |\n`;
  });
  return `| field | holds |\n|---|---|\n${rows.join('')}`;
}

/** Throws on a shape that it has no words for, so that the page never says less than the registry. */
function inWords(shape: Shape): string {
  if (shape.anyOf !== undefined) return shape.anyOf.map(inWords).join(' or ');
  if (shape.enum !== undefined) return shape.enum.map((value) => `\`${value}\``).join(', ');
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``;
  switch (shape.type) {
    case 'null':
      return '`null`';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number from ${shape.minimum ?? (shape.exclusiveMinimum ?? 0) + 1}`;
    case 'string':
      return textInWords(shape);
    case 'array':
      return `a list of: ${inWords(shape.items ?? {})}`;
    case 'object':
      return Object.entries(shape.properties ?? {})
        .map(([field, of]) => `\`${field}\`: ${inWords(of)}`)
        .join('; ');
    case undefined:
    default:
      throw new Error(`no words for ${JSON.stringify(shape)}`);
  }
}

function textInWords({ format, pattern = '', minLength, maxLength }: Shape): string {
  if (format === 'date') return 'a day, `YYYY-MM-DD`';
  if (format === 'date-time') return 'a time in UTC with milliseconds, `YYYY-MM-DDTHH:MM:SS.sssZ`';
  const hexadecimal = /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(pattern);
  if (hexadecimal !== null) return `${hexadecimal[1]} hexadecimal digits`;
  const id = /^\^\[0-9A-HJKMNP-TV-Z\]\{(\d+)\}\$$/.exec(pattern);
  if (pattern === '^[a-z0-9-]{1,40}$') return 'a name of small letters, digits and hyphens, at most 40';
  if (id !== null) return `an id of ${id[1]} letters and digits`;
  if (maxLength !== undefined) {
    const length = minLength === undefined ? `of at most ${maxLength}` : `of ${minLength} to ${maxLength}`;
    return `text ${length} characters, without control or invisible ones`;
  }
  if (pattern !== '') return `text of the form \`${pattern.replaceAll('|', String.raw`\|`)}\``;
  throw new Error('no words for a text without bounds');
}
