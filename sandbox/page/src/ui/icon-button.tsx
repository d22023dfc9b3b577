// A button that is only an icon: its label is read aloud and shown as a tip.
import type { ReactNode, Ref } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  label: string;
  icon?: IconName;
  children?: ReactNode;
  className?: string;
  size?: number;
  isDisabled?: boolean;
  isPressed?: boolean;
  menu?: "menu" | "dialog" | "listbox";
  isOpen?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  onClick: () => void;
}

export function IconButton(props: Props) {
  return (
    <button
      type="button"
      ref={props.buttonRef}
      className={`icon-button ${props.className ?? ""}`}
      aria-label={props.label}
      data-tip={props.label}
      aria-pressed={props.isPressed}
      aria-haspopup={props.menu}
      aria-expanded={props.menu ? (props.isOpen ?? false) : undefined}
      disabled={props.isDisabled}
      onClick={props.onClick}
    >
      {props.icon ? <Icon name={props.icon} {...(props.size && { size: props.size })} /> : props.children}
    </button>
  );
}
