import { representativesOf } from '../../ceremony/called.ts';
import { utcMillis } from '../../clock.ts';
import type { BlobHash } from '../../ledger/ids.ts';
import { shortCode } from '../../ledger/ids.ts';
import { localDay, localMoment, longDate } from '../../print/indonesian-dates.ts';
import { mm } from '../../print/paper.ts';
import { lineHeight, type TextStyle } from '../../print/typesetting.ts';
import type { Strokes } from '../../station/status.ts';
import { field } from '../lines.ts';
import { venueOf, type Signer } from '../minutes-facts.ts';
import { inGroups, type OpenPaper, type PaperInput } from '../paper.ts';
import { natureOfSignatures } from '../words/nature-of-signatures.ts';
import { numberLine } from '../words/person-words.ts';
import { drawSignatureOf, isBlank } from '../signatures/signature-drawing.ts';
import { body, bold, dots, note, titleStyle } from '../styles.ts';
import { repeatedText, type RepeatedText } from './repeated-text.ts';

/** One person's pact as it was signed: letterhead, title, who they are, points, consequence, place and date, signature. */

const signatureRoom = { width: 62 * mm, height: 24 * mm };
/** The words beside a signature begin here, from the left margin, as a share of the width. */
const signatureColumn = 0.52;
const checkStyle: TextStyle = { face: 'regular', size: 7.5, leading: 1.3 };
export const nature = natureOfSignatures('Tanda tangan di atas');

/** Draws the sheets of one document; what comes back on every sheet is laid out once. */
export class PactSheets {
  readonly #paper: OpenPaper;
  readonly #input: PaperInput;
  readonly #texts = new Map<BlobHash, PactText>();
  readonly #nature: RepeatedText;
  readonly #introduction: RepeatedText;
  readonly #representatives: ReturnType<typeof representativesOf>;

  constructor(paper: OpenPaper, input: PaperInput) {
    this.#paper = paper;
    this.#input = input;
    const { document } = paper;
    this.#nature = repeatedText(document, { text: nature, style: checkStyle, after: 0, tag: 'P' });
    const introduction = 'Yang bertanda tangan di bawah ini:';
    this.#introduction = repeatedText(document, { text: introduction, style: body, after: 2 * mm, tag: 'P' });
    this.#representatives = representativesOf(input.picture.definition);
  }

  /** Draws one sheet from the top of the current page. */
  draw(signer: Signer, strokes: Strokes | null): void {
    const { document, letterhead } = this.#paper;
    const text = this.#textOf(signer.signing.pact);
    const name = signer.person?.name ?? `Kode ${signer.signing.person}`;
    document.bookmark(name);
    document.tagged('Sect', () => {
      letterhead.draw();
      text.title.draw();
      if (!text.introducesItself) this.#introduction.draw();
      this.#drawIdentity(signer, name);
      text.opening.draw();
      document.beginTag('L');
      for (const point of text.points) point.draw();
      document.endTag();
      text.closing.draw();
      this.#drawSignature(signer, name, strokes);
      this.#drawCheck(signer);
    });
  }

  #textOf(hash: BlobHash): PactText {
    const known = this.#texts.get(hash) ?? this.#layText(hash);
    this.#texts.set(hash, known);
    return known;
  }

  #layText(hash: BlobHash): PactText {
    const { picture } = this.#input;
    const { document } = this.#paper;
    const pact = picture.pacts.get(hash) ?? (hash === picture.pact.hash ? picture.pact.text : null);
    const lay = (text: string, after: number) => repeatedText(document, { text, style: body, after, tag: 'P' });
    const title = pact === null ? 'Pakta integritas' : pact.title;
    const opening = pact === null ? 'Isi teks yang ditandatangani tidak ada dalam berkas upacara.' : pact.opening;
    return {
      introducesItself: /bertanda ?tangan di ?bawah ini/i.test(opening),
      title: repeatedText(document, {
        text: title.toLocaleUpperCase('id-ID'),
        style: titleStyle,
        align: 'center',
        after: 6 * mm,
        tag: 'H1',
      }),
      opening: lay(opening, 2 * mm),
      points: (pact?.points ?? []).map((text, index) =>
        repeatedText(document, {
          label: `${index + 1}.`,
          text,
          style: body,
          indent: 8 * mm,
          hang: 8 * mm,
          after: 1.2 * mm,
          tag: 'LI',
        }),
      ),
      closing: lay(pact?.closing ?? '', 6 * mm),
    };
  }

  #drawIdentity({ person }: Signer, name: string): void {
    const { document } = this.#paper;
    const line = (label: string, value: string) => field(document, label, value, { indent: 0 });
    const [label = '', ...number] = person === null ? [] : numberLine(person).split(' ');
    line('Nama', name);
    if (person !== null) {
      if (number.length > 0) line(label, number.join(' '));
      else if (label !== '') line('Nomor', label);
      if (person.rank !== '') line('Pangkat/golongan', person.rank);
      if (person.position !== '') line('Jabatan', person.position);
      if (person.unit !== '') line('Unit kerja', person.unit);
      const units = this.#representatives?.get(person.id) ?? [];
      if (units.length > 0) line('Atas nama', units.join('; '));
    }
    document.y += 3 * mm;
  }

  #drawSignature(signer: Signer, name: string, strokes: Strokes | null): void {
    const { document } = this.#paper;
    const { picture } = this.#input;
    const { definition } = picture;
    const indent = document.width * signatureColumn;
    const width = document.width - indent;
    const lay = (text: string, style: TextStyle) =>
      document.type.lines(text, style, width, 'goes-on').map((line) => ({ line, style }));
    const place = venueOf(picture, signer) || dots(24);
    // The day stays in one piece where the name of a place takes the line.
    const day = longDate(localDay(utcMillis(signer.signing.at), definition.timezone)).replaceAll(' ', '\u00a0');
    const above = lay(`${place}, ${day}`, body);
    const number = signer.person === null ? '' : numberLine(signer.person);
    const below = [...lay(name, bold), ...(number === '' ? [] : lay(number, body))];
    const heights = [above, below].map((lines) => lines.reduce((sum, { style }) => sum + lineHeight(style), 0));
    // Place, signature and name are never torn apart.
    document.need(heights.reduce((sum, height) => sum + height, signatureRoom.height));
    const draw = (lines: typeof above) => {
      for (const { line, style } of lines) {
        document.type.draw(line, style, { x: document.left + indent, y: document.y, width });
        document.y += lineHeight(style);
      }
    };
    document.tagged('P', () => draw(above));
    const box = {
      x: document.left + indent,
      y: document.y + 1 * mm,
      width: Math.min(width, signatureRoom.width),
      height: signatureRoom.height - 2 * mm,
    };
    if (strokes !== null && !isBlank(strokes)) drawSignatureOf(document, name, strokes, box);
    else {
      const words = strokes === null ? 'tanda tangan tersegel' : 'tanpa goresan';
      const [line] = document.type.lines(words, note, width);
      if (line) document.tagged('P', () => document.type.draw(line, note, { x: box.x, y: box.y + box.height / 2, width }));
    }
    document.y += signatureRoom.height;
    document.tagged('P', () => draw(below));
  }

  /** At the foot of the sheet: the receipt's code and what it stands for, so that anybody can hold the sheet against the archive. */
  #drawCheck({ signing, station }: Signer): void {
    const { document } = this.#paper;
    const { root, picture } = this.#input;
    const { timezone } = picture.definition;
    const code = shortCode(signing.hash);
    const lines = [
      `Tanda terima ${code.slice(0, 4)}-${code.slice(4)}. ${station} (${signing.station}), catatan nomor ${signing.seq}, ` +
        `${localMoment(utcMillis(signing.at), timezone)}.`,
      `Sidik catatan ${short(signing.hash)}  Sidik teks ${short(signing.pact)}  Sidik arsip ${short(root)}`,
    ].flatMap((words) => document.type.lines(words, checkStyle, document.width, 'goes-on'));
    const height = this.#nature.height + lines.length * lineHeight(checkStyle) + 2 * mm;
    document.need(height + 4 * mm);
    document.y = Math.max(document.y + 4 * mm, document.bottom - height);
    document.rule(document.y, 0.4);
    document.y += 1.5 * mm;
    this.#nature.draw();
    document.tagged('P', () => {
      for (const line of lines) {
        document.type.draw(line, checkStyle, { x: document.left, y: document.y, width: document.width });
        document.y += lineHeight(checkStyle);
      }
    });
  }
}

/** What an eye can compare of a hash: its first sixteen digits. */
function short(hash: string): string {
  return `${inGroups(hash).slice(0, 4).join(' ')} …`;
}

/** A version of the pact, laid out. */
type PactText = {
  /** Does its opening say «yang bertanda tangan di bawah ini» by itself? */
  introducesItself: boolean;
  title: RepeatedText;
  opening: RepeatedText;
  points: RepeatedText[];
  closing: RepeatedText;
};
