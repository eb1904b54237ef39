/** A text of the widget library: fixed, or made with what it is about. */
export type WidgetText = string | ((about: Record<string, string>) => string);

/**
 * What the widgets say by themselves, mostly to screen readers. The library knows thirty languages, and Indonesian is none of
 * them; its names for its parts and texts stand here as they stand there. English is its own. The unseen button that ends a
 * dialog is not called as the dialog's own one is: a list of buttons would hold the same word twice.
 */
export const widgetsInIndonesian: Readonly<Record<string, Readonly<Record<string, WidgetText>>>> = {
  '@react-aria/spinbutton': { Empty: 'kosong' },
  '@react-aria/searchfield': { 'Clear search': 'Hapus pencarian' },
  '@react-aria/overlays': { dismiss: 'Keluar dari dialog' },
  '@react-aria/numberfield': {
    decrease: ({ fieldLabel }) => `Kurangi ${fieldLabel ?? ''}`,
    increase: ({ fieldLabel }) => `Tambah ${fieldLabel ?? ''}`,
    numberField: 'Isian angka',
  },
  '@react-aria/datepicker': {
    day: 'tanggal',
    month: 'bulan',
    year: 'tahun',
    selectedDateDescription: ({ date }) => `Tanggal yang dipilih: ${date ?? ''}`,
  },
  '@react-aria/dnd': {
    dropDescriptionKeyboard: 'Tekan Enter untuk meletakkan, Escape untuk batal.',
    dropDescriptionTouch: 'Ketuk dua kali untuk meletakkan.',
    dropDescriptionVirtual: 'Tekan untuk meletakkan.',
    dropCanceled: 'Batal diletakkan.',
    dropComplete: 'Sudah diletakkan.',
  },
  'react-aria-components': { selectPlaceholder: 'Pilih salah satu', dropzoneLabel: 'Tempat meletakkan berkas' },
};
