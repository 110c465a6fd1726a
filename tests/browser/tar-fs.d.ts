declare module 'tar-fs' {
  /** Writes the entries of the tar archive piped into it below a directory. */
  export function extract(directory: string): NodeJS.WritableStream;
}
