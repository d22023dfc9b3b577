// Asks "are you sure?" and waits for the answer.
import { useCallback, useState } from "react";
import type { TextObject } from "../blocks/block-types.ts";

export interface Question {
  title?: string;
  text: TextObject;
  confirm?: string;
  deny?: string;
  style?: "primary" | "danger";
}

export interface OpenQuestion extends Question {
  answer: (isYes: boolean) => void;
}

export function useConfirm() {
  const [question, setQuestion] = useState<OpenQuestion | null>(null);
  const ask = useCallback(
    (asked: Question) =>
      new Promise<boolean>((resolve) => {
        setQuestion({
          ...asked,
          answer: (isYes) => {
            setQuestion(null);
            resolve(isYes);
          },
        });
      }),
    [],
  );
  return { question, ask };
}
