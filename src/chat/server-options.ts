/** Where a provider is, and by what key. */
export interface ServerOptions {
  /** @default none */
  readonly apiKey?: string | undefined;
  /** @default the provider's own address */
  readonly baseUrl?: string | undefined;
}
