import { calledPeople, representativesOf } from '../../ceremony/called.ts';
import type { Ceremony } from '../../ceremony/ceremony.ts';
import { differsVisibly } from '../../ceremony/clock-offset.ts';
import type { CeremonyPicture, Signing } from '../../ceremony/picture.ts';
import { utcMillis, type UtcText } from '../../clock.ts';
import type { Entry } from '../../ledger/entry.ts';
import { shortCode, type PersonId } from '../../ledger/ids.ts';
import { readEntry } from '../../ledger/read-entry.ts';
import type { EndedDocument } from '../../print/document.ts';
import { localDay, localTimeWithSeconds, longDate } from '../../print/indonesian-dates.ts';
import { grouped } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import type { Sink } from '../../print/sink.ts';
import { absenceLine } from '../words/absence-words.ts';
import { anomalyInWords } from '../words/anomaly-words.ts';
import { stationName } from '../../ceremony/station-names.ts';
import { field, indent, numbered } from '../lines.ts';
import { inGroups, officialFooter, printPaper, type OpenPaper, type PaperInput } from '../paper.ts';
import { numberLabel } from '../words/person-words.ts';
import { refusalInWords } from '../words/refusal-reason-words.ts';
import { drawSignatureOf, isBlank } from '../signatures/signature-drawing.ts';
import { natureOfSignatures } from '../words/nature-of-signatures.ts';
import { namedSections, type Section } from '../sections.ts';
import { body, bold, dots, titleStyle } from '../styles.ts';

const signatureBox = { width: 70 * mm, height: 20 * mm };

/** `catatan-K7Q2M4XA.pdf`: neither a number nor a name stands in a file's name. */
export function personRecordName(person: PersonId): string {
  return `catatan-${person}.pdf`;
}

/** Every entry that names a person, in the one order. */
export function entriesNaming(ceremony: Pick<Ceremony, 'rows'>, person: PersonId): Entry[] {
  return ceremony.rows.entriesHolding(JSON.stringify(person)).flatMap((stored) => {
    const entry = readEntry(stored);
    return entry !== null && 'person' in entry.body && entry.body.person === person ? [entry] : [];
  });
}

/**
 * The sheet of one person: what is kept of them, badges, signings with their receipts, refusals, absence, duties and anomalies,
 * and on which ground all of it is kept.
 * @param entries that name this person, as `entriesNaming` gives them
 */
export function printPersonRecord(
  input: PaperInput,
  person: PersonId,
  entries: readonly Entry[],
  sink: Sink,
): Promise<EndedDocument> {
  const { picture } = input;
  const { definition } = picture;
  return printPaper(input, { title: `Catatan pribadi ${person}`, subject: definition.title }, sink, async (paper) => {
    const { document } = paper;
    drawTitle(paper, picture);
    const part = namedSections(document);
    // What is on no record is named in one line: an ordinary person's record is one side of a sheet.
    const absent: string[] = [];
    const said = (title: string, lines: readonly string[]) => {
      if (lines.length === 0) return void absent.push(title);
      part(title);
      numbered(document, lines);
    };
    part('Data yang disimpan');
    for (const [label, text] of identityFields(picture, person)) field(document, label, text === '' ? '–' : text);

    part('Penandatanganan');
    const signings = picture.signings.get(person) ?? [];
    const shown = new Set<Drawing>();
    if (signings.length === 0) document.paragraph('Tidak ada tanda tangan atas kode ini.', body, { indent });
    for (const [index, signing] of signings.entries()) {
      if (signings.length > 1) {
        const counts = index === 0 ? 'yang dihitung' : 'tidak dihitung';
        document.paragraph(`Tanda tangan ${index + 1} dari ${signings.length} (${counts})`, bold, { indent, after: 1 * mm });
      }
      for (const [label, text] of signingFields(picture, signing)) field(document, label, text);
      shown.add(await drawDrawing(paper, input, signing));
    }

    const done = picture.duties.get(person);
    const ofPerson = input.anomalies.filter((anomaly) => anomaly.person === person);
    said('Badge yang dicabut', badgeLines(picture, entries));
    said('Penolakan oleh kios', refusalLines(picture, entries));
    said('Ketidakhadiran', absenceLines(picture, entries));
    if (definition.duties.length > 0) {
      const inWords = (id: string) => (done?.has(id) === true ? 'sudah' : 'belum tercatat');
      said(
        'Kewajiban lain',
        definition.duties.map(({ id, name }) => `${name}: ${inWords(id)}.`),
      );
    }
    said(
      'Kejanggalan',
      ofPerson.map((anomaly) => anomalyInWords(anomaly, picture)),
    );
    if (absent.length > 0) {
      part('Tidak ada catatan tentang');
      document.paragraph(`${absent.map((title) => title.toLowerCase()).join(', ')}.`, body, { indent });
    }
    drawLegalNote(paper, part, shown);
    return officialFooter(input);
  });
}

function drawTitle({ document, letterhead }: OpenPaper, { definition }: CeremonyPicture): void {
  letterhead.draw();
  document.bookmark('Catatan pribadi');
  document.paragraph('CATATAN PRIBADI', titleStyle, { align: 'center', tag: 'H1' });
  document.paragraph(`${definition.title}, ${longDate(definition.date)}`, body, { align: 'center', after: 3 * mm });
}

function identityFields(picture: CeremonyPicture, id: PersonId): [string, string][] {
  const person = picture.people.get(id);
  if (person === undefined)
    return [
      ['Kode', id],
      ['Daftar pegawai', 'tidak ada dalam daftar pegawai yang berlaku'],
    ];
  const units = representativesOf(picture.definition)?.get(id);
  return [
    ['Nama', person.name],
    [numberLabel(person) || 'Nomor', person.number],
    ['Golongan', person.rank],
    ['Jabatan', person.position],
    ['Perangkat daerah', person.unit],
    ['Jenis kepegawaian', person.employment],
    ['Kode', id],
    ['Dipanggil', calledPeople(picture).has(id) ? 'ya' : 'tidak'],
    ...(units === undefined ? [] : [['Atas nama', units.join('; ')] as [string, string]]),
  ];
}

function signingFields(picture: CeremonyPicture, signing: Signing): [string, string][] {
  const { station, seq, at, correctedAt, identified, badge, pact, noticeShownAt, hash } = signing;
  const version = pactVersion(picture, signing);
  return [
    ['Waktu menurut kios', moment(at, picture)],
    ...(differsVisibly(at, correctedAt) ? [['Waktu terkoreksi', moment(correctedAt, picture)] as [string, string]] : []),
    ['Kios', `${stationName(picture, station)} (${station}), catatan nomor ${grouped(seq)}`],
    ['Dikenali dengan', identifiedInWords(identified, badge)],
    ['Naskah', `${picture.pacts.get(pact)?.title ?? 'tidak ada dalam berkas'}${version}`],
    ['Sidik naskah', shortened(pact)],
    ['Pemberitahuan', noticeShownAt === null ? 'tidak tercatat tampil' : `tampil di layar, ${moment(noticeShownAt, picture)}`],
    ['Tanda terima', inGroups(shortCode(hash)).join(' ')],
    ['Sidik catatan', shortened(hash)],
  ];
}

/** The first half of a hash, in groups: enough to tell it from any other by eye. */
function shortened(hex: string): string {
  return `${inGroups(hex).slice(0, 8).join(' ')} …`;
}

/** `, versi 2 dari 3`; nothing while there is only one. */
function pactVersion(picture: CeremonyPicture, { pact }: Signing): string {
  const versions = [...new Set(picture.adoptions.filter(({ text }) => text === 'pact').map(({ hash }) => hash))];
  const place = versions.indexOf(pact);
  return versions.length < 2 || place === -1 ? '' : `, versi ${place + 1} dari ${versions.length}`;
}

function identifiedInWords(identified: Signing['identified'], badge: number | null): string {
  switch (identified) {
    case 'badge':
      return badge === null ? 'badge' : `badge edisi ${badge}`;
    case 'number':
      return 'nomor pegawai';
    case 'operator':
      return 'nomor yang diketik petugas';
    default:
      return identified satisfies never;
  }
}

type Drawing = 'drawn' | 'sealed' | 'blank';

async function drawDrawing({ document }: OpenPaper, { strokesOf, picture }: PaperInput, signing: Signing): Promise<Drawing> {
  const strokes = await strokesOf(signing);
  if (strokes === null || isBlank(strokes)) {
    field(document, 'Goresan', strokes === null ? 'tersegel' : 'tanpa goresan');
    document.y += 2 * mm;
    return strokes === null ? 'sealed' : 'blank';
  }
  document.need(signatureBox.height + 2 * mm);
  const box = { x: document.left + indent, y: document.y, ...signatureBox };
  drawSignatureOf(document, picture.people.get(signing.person)?.name ?? signing.person, strokes, box);
  document.y += signatureBox.height + 4 * mm;
  return 'drawn';
}

function badgeLines(picture: CeremonyPicture, entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'badge-revoked' && entry.station === picture.organiser
      ? [`Badge edisi ${entry.body.issue} dan sebelumnya dicabut ${moment(entry.at, picture)}: ${entry.body.reason}`]
      : [],
  );
}

function refusalLines(picture: CeremonyPicture, entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'person-refused'
      ? [`${moment(entry.at, picture)}, ${stationName(picture, entry.station)}: ${refusalInWords(entry.body.reason)}.`]
      : [],
  );
}

function absenceLines(picture: CeremonyPicture, entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'absence-explained' || entry.station !== picture.organiser) return [];
    const { reason, note } = entry.body;
    const words = reason === null ? 'keterangan dicabut' : absenceLine({ reason, note });
    return [`${moment(entry.at, picture)}: ${words}.`];
  });
}

/** On which ground it is kept, and whom to ask; a paper that somebody takes home must say both. */
function drawLegalNote({ document }: OpenPaper, part: Section, shown: ReadonlySet<Drawing>): void {
  part('Dasar dan hak');
  for (const words of [
    'Data ini diproses untuk pelaksanaan tugas dalam rangka kepentingan umum, menurut Undang-Undang Nomor 27 Tahun 2022 tentang ' +
      'Pelindungan Data Pribadi. Goresan tanda tangan disimpan tersandi dan cara menggoreskannya tidak dianalisis.',
    ...(shown.has('drawn')
      ? [natureOfSignatures('Tanda tangan di atas')]
      : shown.has('sealed')
        ? [natureOfSignatures('Tanda tangan yang tersegel itu')]
        : []),
    'Catatan yang keliru tidak dihapus: dibatalkan dengan alasan, lalu dicatat ulang.',
    `Pertanyaan dan perbaikan data: ${dots(70)}`,
  ]) {
    document.paragraph(words, body, { indent, after: 1.2 * mm });
  }
}

function moment(at: UtcText, { definition: { timezone } }: CeremonyPicture): string {
  const millis = utcMillis(at);
  return `${longDate(localDay(millis, timezone))} pukul ${localTimeWithSeconds(millis, timezone)}`;
}
