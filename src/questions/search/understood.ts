/** A filter as it was understood: in words, and which stretch of the question says it (UTF-16 offsets). */
export interface Understood {
  label: string
  start: number
  end: number
}
