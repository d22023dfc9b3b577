// localStorage that never throws: a private window or a full disk only means that nothing is remembered.
export function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(`madang-sandbox:${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(`madang-sandbox:${key}`, value);
  } catch {
    // Not remembered.
  }
}
