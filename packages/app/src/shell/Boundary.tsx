import { Component, type ComponentChildren } from "preact";
import { Broken } from "./Asides.tsx";

interface BoundaryProps {
  /** A new path gives the screen another chance. */
  readonly path: string;
  readonly children: ComponentChildren;
}

/** Catches a bug in a screen, so that Leave and the way on still stand. */
export class Boundary extends Component<BoundaryProps, { readonly brokenAt: string | null }> {
  override state = { brokenAt: null };

  override componentDidCatch(): void {
    this.setState({ brokenAt: this.props.path });
  }

  override render() {
    return this.state.brokenAt === this.props.path ? <Broken /> : this.props.children;
  }
}
