/**
 * The commands in `BACA-SAYA.txt`, for a POSIX shell with coreutils; a test runs them. Each step prints a line that ends
 * in COCOK when all is well. Everything is computed into `$KERJA`, so that the archive may lie on a read-only disk.
 */
export type CheckStep = { title: { id: string; en: string }; commands: string[] };

/** The end of every line: hash, kind, previous, seq, signature, station. Anchored, so nothing in a body can pass for it. */
const tail =
  ',"hash":"([0-9a-f]{64})"(,"kind":"[^"]*","previous":"([0-9a-f]{64})","seq":([0-9]+)),"signature":"([0-9a-f]{128})"(,"station":"([0-9A-Z]{6})"[}])$';

export const checkSteps: CheckStep[] = [
  {
    title: {
      id: 'Semua berkas di folder ini masih seperti ketika ditulis.',
      en: 'Every file in this folder is as it was written.',
    },
    commands: ['sha256sum --quiet -c SHA256SUMS && echo "berkas: COCOK"'],
  },
  {
    title: {
      id: 'Persiapan: folder kerja, dan pola akhir setiap baris catatan.',
      en: 'Preparation: a folder to work in, and the pattern in which every line of the entries ends.',
    },
    commands: ['KERJA=$(mktemp -d)', `POLA='${tail}'`],
  },
  {
    title: {
      id: 'Sidik setiap catatan: SHA-256 atas baris itu tanpa "hash" dan "signature" (JSON kanonis, RFC 8785).',
      en: 'The hash of every entry: SHA-256 over its line without "hash" and "signature" (canonical JSON, RFC 8785).',
    },
    commands: [
      'sed -E "s/.*$POLA/\\1/" catatan.jsonl > "$KERJA/tertulis"',
      'sed -E "s/$POLA/\\2\\6/" catatan.jsonl |',
      '  while IFS= read -r isi; do printf %s "$isi" | sha256sum | cut -c1-64; done > "$KERJA/dihitung"',
      'cmp "$KERJA/tertulis" "$KERJA/dihitung" && echo "sidik catatan: COCOK"',
    ],
  },
  {
    title: {
      id: 'Rantai setiap kios: "previous" adalah sidik catatan sebelumnya; catatan pertama memuat 64 angka nol.',
      en: 'The chain of every station: "previous" is the hash of the entry before; the first entry has 64 zeros.',
    },
    commands: [
      'sed -E "s/.*$POLA/\\7 \\4 \\1 \\3/" catatan.jsonl > "$KERJA/rantai"',
      "awk 'NR == FNR { ada[$1, $2, $3] = 1; pernah[$1, $2] = 1; next }",
      '     $2 == 1 && $4 !~ /^0+$/ || $2 > 1 && pernah[$1, $2 - 1] && !ada[$1, $2 - 1, $4] {',
      '       print "PUTUS: kios " $1 ", catatan " $2; putus = 1 }',
      '     END { exit putus }\' "$KERJA/rantai" "$KERJA/rantai" && echo "rantai: COCOK"',
    ],
  },
  {
    title: {
      id: 'Urutan: menurut "clock", lalu "station", lalu "seq".',
      en: 'The order: by "clock", then "station", then "seq".',
    },
    commands: [
      'sed -E "s/.*\\"clock\\":\\"([^\\"]*)\\"$POLA/\\1 \\8 \\5 \\2/" catatan.jsonl > "$KERJA/urutan"',
      'LC_ALL=C sort -c -k1,1 -k2,2 -k3,3n -k4,4 "$KERJA/urutan" && echo "urutan: COCOK"',
    ],
  },
  {
    title: {
      id: 'Sidik arsip: pohon Merkle (RFC 9162). Daun = SHA-256(00 sidik), simpul = SHA-256(01 kiri kanan); yang ganjil naik.',
      en: 'The root: a Merkle tree (RFC 9162). Leaf = SHA-256(00 hash), node = SHA-256(01 left right); an odd one moves up.',
    },
    commands: [
      'simpul() { printf %s "$1" | tr a-f A-F | basenc --base16 -d | sha256sum | cut -c1-64; }   # atau/or: xxd -r -p',
      'while read -r sidik; do simpul "00$sidik"; done < "$KERJA/tertulis" > "$KERJA/tingkat"',
      'while [ "$(wc -l < "$KERJA/tingkat")" -gt 1 ]; do',
      '  paste -d " " - - < "$KERJA/tingkat" |',
      '    while read -r kiri kanan; do if [ "$kanan" ]; then simpul "01$kiri$kanan"; else echo "$kiri"; fi; done > "$KERJA/atas"',
      '  mv "$KERJA/atas" "$KERJA/tingkat"',
      'done',
      'cat "$KERJA/tingkat"',
      'cmp "$KERJA/tingkat" sidik.txt && echo "sidik arsip: COCOK"',
    ],
  },
  {
    title: {
      id: 'Lampiran: nama setiap berkas adalah SHA-256 isinya, dan setiap lampiran yang disebut catatan ada.',
      en: 'Attachments: the name of every file is the SHA-256 of its content, and none that an entry names is missing.',
    },
    commands: [
      '(cd lampiran && find . -type f -exec sha256sum {} +) | sed "s#[.]/##" > "$KERJA/lampiran"',
      'grep -oE \'"(blob|image|pact|roster|strokes)":"[0-9a-f]{64}"\' catatan.jsonl | cut -d \'"\' -f 4 | sort -u > "$KERJA/disebut"',
      'awk \'NR == FNR { if ($1 != $2) { print "BERUBAH: " $2; salah = 1 } ada[$2] = 1; next }',
      '     !ada[$1] { print "HILANG: " $1; salah = 1 }',
      '     END { exit salah }\' "$KERJA/lampiran" "$KERJA/disebut" && echo "lampiran: COCOK"',
    ],
  },
  {
    title: {
      id: 'Tanda tangan kios atas satu catatan (Ed25519, OpenSSL 3): ganti angka 1 dengan nomor baris.',
      en: "A station's signature over one entry (Ed25519, OpenSSL 3): put another line number in place of 1.",
    },
    commands: [
      'sah() {   # kunci/key, tanda tangan/signature, pesan/message',
      '  printf "302a300506032b6570032100$1" | tr a-f A-F | basenc --base16 -d > "$KERJA/kunci.der"',
      '  printf %s "$2" | tr a-f A-F | basenc --base16 -d > "$KERJA/tanda"',
      '  printf %s "$3" > "$KERJA/pesan"',
      '  openssl pkeyutl -verify -pubin -keyform DER -inkey "$KERJA/kunci.der" -rawin -in "$KERJA/pesan" -sigfile "$KERJA/tanda"',
      '}',
      'pertama() {   # catatan yang membawa kunci kios / the entry that brings the key of the station',
      '  grep -E \'"kind":"(ceremony-founded|station-opened)"\' catatan.jsonl | grep "\\"station\\":\\"$1\\"}\\$"',
      '}',
      'tanda() {',
      '  sed -n "$1p" catatan.jsonl > "$KERJA/baris"',
      '  kios=$(sed -E "s/.*$POLA/\\7/" "$KERJA/baris")',
      '  for kunci in $(pertama "$kios" | sed -E \'s/.*"(organiserKey|stationKey)":"([0-9a-f]{64})".*/\\2/\'); do',
      '    sah "$kunci" "$(sed -E "s/.*$POLA/\\5/" "$KERJA/baris")" "ikrar-entry-1:$(sed -E "s/.*$POLA/\\1/" "$KERJA/baris")"',
      '  done',
      '}',
      'tanda 1',
    ],
  },
  {
    title: {
      id: `Kunci sebuah kios dibuktikan dengan kunci sekali pakai yang disebut panitia ("station-added"; periksa pula tanda
   tangan catatan itu, nomor barisnya ditulis paling depan). Ganti kiosnya bila perlu.`,
      en: `The key of a station is proven with the one-time key that the organiser named ("station-added"; check the signature
   of that entry too, its line number is printed in front). Put another station in its place where needed.`,
    },
    commands: [
      'terdaftar() {',
      '  panitia=$(grep -m 1 \'"kind":"ceremony-founded"\' catatan.jsonl | sed -E "s/.*$POLA/\\7/")',
      '  pendaftaran=$(grep -nE "[{].*\\"station\\":\\"$1\\".*[}],\\"ceremony\\":" catatan.jsonl |',
      '    grep \'"kind":"station-added"\' | grep "\\"station\\":\\"$panitia\\"}\\$")',
      '  echo "$pendaftaran" | cut -d : -f 1',
      '  sekali=$(echo "$pendaftaran" | sed -E \'s/.*"enrolmentKey":"([0-9a-f]{64})".*/\\1/\')',
      '  pertama "$1" | sed -E \'s/.*"proof":"([0-9a-f]{128})","stationKey":"([0-9a-f]{64})".*"ceremony":"([0-9A-Z]+)".*/\\1 \\2 \\3/\' |',
      '    while read -r bukti kunci upacara; do sah "$sekali" "$bukti" "ikrar-enrolment-1:$upacara:$1:$kunci"; done',
      '}',
      'terdaftar "$(grep -m 1 \'"kind":"station-opened"\' catatan.jsonl | sed -E "s/.*$POLA/\\7/")"',
    ],
  },
];

/** Reads the same lines out of a ceremony file, with nothing but SQLite. */
export const linesFromSqlite =
  "select json_object('at', at, 'body', json(body), 'ceremony', ceremony, 'clock', clock, 'hash', hash, 'kind', kind, " +
  "'previous', previous, 'seq', seq, 'signature', signature, 'station', station) from entry order by clock, station, seq, hash";
