/** What one document may cost. A bulk file is read line by line, so its size has no limit but its lines have. */
export const READING_LIMITS = {
  /** A job description is a few pages; anything beyond this is the wrong file. */
  documentBytes: 10 * 1024 * 1024,
  lineBytes: 1024 * 1024,
  /** A JSON file is read whole: the largest job boards have a thousand roles in some 10 MB. */
  jsonBytes: 32 * 1024 * 1024,
  /** What an archive (DOCX) may unfold to: a small file can hold gigabytes of zeros. */
  unpackedBytes: 50 * 1024 * 1024,
  pdfPages: 100,
  /** Time and memory of the thread that reads one PDF, DOCX or HTML file. */
  workerMs: 20_000,
  workerHeapMb: 384,
  /** What it holds outside its heap: the file, and what its streams unpack to. */
  workerBuffersMb: 256,
} as const
