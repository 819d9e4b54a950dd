/**
 * Turns texts into unit vectors. `model` names the space they live in: vectors of two models are never compared.
 */
export interface Embedder {
  readonly model: string
  readonly dimensions: number
  /**
   * One L2-normalised vector per text, in order; any number of texts. Rejects with `model-unavailable`, also when the
   * signal ends it; `details.reason` is 'refused' when it is these texts that it does not take.
   */
  embed(texts: readonly string[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>
}
