/**
 * Turns texts into unit vectors. `model` names the space they live in: vectors of two models are never compared.
 */
export interface Embedder {
  readonly model: string
  readonly dimensions: number
  /** One L2-normalised vector per text, in order. Rejects with `model-unavailable`. */
  embed(texts: readonly string[]): Promise<Float32Array[]>
}
