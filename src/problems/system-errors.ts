const faults: Record<string, string> = {
  ENOENT: 'does not exist: check its name and folder',
  EISDIR: 'is a folder: name the file in it',
  EACCES: 'may not be read or written: check the permissions of its folder',
  EPERM: 'may not be read or written: check the permissions of its folder',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
};

/** What went wrong, of the system as the end of a sentence about a file; without code and stack. */
export function faultOf(error: unknown): string {
  const { code = '', message, syscall } = error as NodeJS.ErrnoException;
  // Node says ENOENT of a folder that it may not make.
  return faults[syscall === 'mkdir' && code === 'ENOENT' ? 'EACCES' : code] ?? message;
}

/** What went wrong as a sentence without its full stop; of the system with the path of the file. */
export function sentenceOfError(error: unknown): string {
  const { code = '', path = 'A file' } = error as NodeJS.ErrnoException;
  return code in faults ? `${path} ${faultOf(error)}` : faultOf(error);
}
