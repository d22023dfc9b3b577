// Several things of which one that fails keeps none of the others from being done.

export interface Failure {
  /** "rings", or "digest 0199…": a step, and where there are many the id of the one. */
  what: string;
  error: unknown;
}

/** Does it, or takes down that it failed. */
export async function apart(failures: Failure[], what: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push({ what, error });
  }
}
