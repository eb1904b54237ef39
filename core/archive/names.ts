/** Names in the archive, in plain ASCII: any disk of any age keeps them. Blobs are named by their SHA-256. */
export const archiveNames = {
  readMe: 'BACA-SAYA.txt',
  sums: 'SHA256SUMS',
  entries: 'catatan.jsonl',
  keys: 'kunci.json',
  blobs: 'lampiran',
  report: 'laporan',
  root: 'sidik.txt',
  page: 'verify.html',
} as const;
