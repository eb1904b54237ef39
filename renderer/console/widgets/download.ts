/** How long a downloaded file stays readable for the browser, ms; it takes it over at once. */
const kept = 60_000;

/** Hands a file to the person, under `name`. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), kept);
}

/** `ikrar-pegawai-2026-11-30.csv`: what it lists, and of which day's ceremony; `day` may be ''. */
export function downloadCsv(text: string, list: string, day: string): void {
  download(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
    `${['ikrar', list, day].filter((part) => part !== '').join('-')}.csv`,
  );
}
