// A Web API call's arguments, whether they came as a form (all strings, JSON inside) or as JSON.
import { isJson, type Json } from "../json.ts";

export class Args {
  readonly raw: Json;

  constructor(raw: Json) {
    this.raw = raw;
  }

  has(key: string): boolean {
    return this.raw[key] !== undefined;
  }

  /** undefined when absent or empty. */
  text(key: string): string | undefined {
    const value = this.raw[key];
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  flag(key: string): boolean {
    const value = this.raw[key];
    return value === true || value === "true" || value === "1" || value === 1;
  }

  count(key: string, otherwise: number): number {
    const value = Number(this.raw[key]);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  }

  /** Comma-separated, or a list. */
  list(key: string): string[] {
    const value = this.raw[key];
    if (Array.isArray(value)) return value.map(String);
    return (this.text(key) ?? "").split(",").filter((each) => each !== "");
  }

  /** A list or object, parsed when it came as a string; undefined when it is neither. */
  json(key: string): unknown {
    const value = this.raw[key];
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return undefined;
    }
  }

  object(key: string): Json | undefined {
    const value = this.json(key);
    return isJson(value) ? value : undefined;
  }

  array(key: string): unknown[] | undefined {
    const value = this.json(key);
    return Array.isArray(value) ? value : undefined;
  }
}
