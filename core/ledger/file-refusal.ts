/** Why a file cannot be used. `file` is its name without the folder, as people know it. */
export type FileRefusal =
  | { code: 'file-not-found'; file: string }
  | { code: 'folder-not-found'; file: string }
  | { code: 'file-exists'; file: string }
  | { code: 'file-is-folder'; file: string }
  | { code: 'not-a-ceremony-file'; file: string }
  | { code: 'file-from-newer-version'; file: string; version: number }
  | { code: 'file-damaged'; file: string }
  | { code: 'file-read-only'; file: string }
  | { code: 'file-in-use'; file: string }
  | { code: 'disk-full'; file: string }
  | { code: 'disk-failed'; file: string }
  | { code: 'temporary-folder-unusable'; file: string }
  | { code: 'too-many-files-open'; file: string };

/**
 * EFBIG: the system lets this person's files grow no further, which to them is the same. SHMSIZE: not even the small index
 * beside the file, with which SQLite begins its work, found room.
 */
const fullCodes: ReadonlySet<string> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** Links that lead in a circle and names longer than any disk takes lead nowhere either. */
const nowhere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** A code of our own: nothing is wrong with the file, only with the place where it would be copied to. */
export const noTemporaryFolder = 'IKRAR_NO_TEMPORARY_FOLDER';

/** EMFILE: this program has opened too many; ENFILE: all programs together have. */
const tooManyOpen: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE']);

/** The refusal behind an error of SQLite or of the file system; null when it is neither, and so a bug. */
export function fileRefusalOf(error: unknown, file: string): FileRefusal | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === noTemporaryFolder) return { code: 'temporary-folder-unusable', file };
  if (tooManyOpen.has(code)) return { code: 'too-many-files-open', file };
  if (fullCodes.has(code)) return { code: 'disk-full', file };
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return { code: 'file-read-only', file };
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'EBUSY')
    return { code: 'file-in-use', file };
  // Two gigabytes are a hundred times the largest file of ours; Node reads no more at once.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'ERR_FS_FILE_TOO_LARGE')
    return { code: 'file-damaged', file };
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code === 'EIO')
    return { code: 'disk-failed', file };
  if (nowhere.has(code)) return { code: 'file-not-found', file };
  if (code === 'EEXIST') return { code: 'file-exists', file };
  // Node checks by itself before it removes, and has a name of its own for what it finds.
  if (code === 'EISDIR' || code === 'ERR_FS_EISDIR') return { code: 'file-is-folder', file };
  return null;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
