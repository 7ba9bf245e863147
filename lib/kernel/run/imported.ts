/**
 * A module as TypeScript sees it. Many packages are CommonJS: Node gives their exports as `default` and only
 * those of their names that it can tell without running them.
 */
export class Imported {
  readonly namespace: Record<string, unknown>;

  constructor(namespace: Record<string, unknown>) {
    this.namespace = namespace;
  }

  /** What an `import` of that name means. */
  of(name: string): unknown {
    const { namespace } = this;
    if (name === 'default') {
      const value = namespace.default as { __esModule?: boolean; default?: unknown } | undefined;
      return value?.__esModule && 'default' in value ? value.default : value;
    }
    if (name in namespace) return namespace[name];
    return (namespace.default as Record<string, unknown> | undefined)?.[name];
  }

  /** What `import x = require('...')` means. */
  get required(): unknown {
    return 'default' in this.namespace ? this.namespace.default : this.namespace;
  }

  /** The same for code that was compiled to CommonJS. */
  asModule(): Record<string, unknown> {
    return new Proxy(this.namespace, {
      get: (_, name) => (name === '__esModule' ? true : typeof name === 'string' ? this.of(name) : undefined),
    });
  }
}
