// Shows a notice instead of taking the whole page down when one block cannot be drawn.
import { Component, type ReactNode } from "react";

interface Props {
  notice: string;
  /** A new value (the block changed) gives it another try. */
  retryKey: unknown;
  children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.retryKey !== this.props.retryKey) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return <div className="broken-block">{this.props.notice}</div>;
    return this.props.children;
  }
}
