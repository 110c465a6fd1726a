import type { Part } from '../answer/unreadable.ts';

/** So long an answer may take before it is said that it is awaited, and that it takes long. */
const loadingMs = 400;
const longMs = 8000;

/** Has it told that an answer is awaited, once that takes time, and anew when other parts are. */
export class LoadingNotice {
  readonly #tell: (awaited: readonly Part[], how: { long: boolean }) => void;
  #awaited: readonly Part[] = [];
  /** Undefined: nothing is told yet, or any more. */
  #long: boolean | undefined;
  #timers: number[] = [];

  constructor(tell: (awaited: readonly Part[], how: { long: boolean }) => void) {
    this.#tell = tell;
  }

  /** Counted from the first of several questions: what stands there is of none of them. */
  start(): void {
    if (this.#timers.length > 0) return;
    this.#timers = [[loadingMs, false] as const, [longMs, true] as const].map(([after, long]) =>
      window.setTimeout(() => {
        this.#long = long;
        this.#tell(this.#awaited, { long });
      }, after),
    );
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#long = undefined;
  }

  awaits(parts: readonly Part[]): void {
    this.#awaited = parts;
    if (this.#long !== undefined) this.#tell(parts, { long: this.#long });
  }
}
