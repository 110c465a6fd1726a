const sentences: Record<string, string> = {
  ENOENT: 'does not exist: check its name and folder',
  EISDIR: 'is a folder: name the file in it',
  EACCES: 'may not be read or written: check the permissions of its folder',
  EPERM: 'may not be read or written: check the permissions of its folder',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
};

/** What went wrong, as the end of a sentence about a file; without the system’s code and stack. */
export function sentenceOfError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return sentences[code] ?? message;
}
