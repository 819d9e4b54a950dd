/** A job board that gives its roles to everybody, without a key. */
export interface JobBoard {
  /** As it calls itself. */
  name: string
  /** Of what people paste: the pages, and the address of the data itself. */
  hosts: readonly string[]
  /** Names the `board`, and the `job` where the page is one role's. */
  paths: readonly RegExp[]
  /** All roles of a board, with their whole text and pay; `{board}` stands for its name. */
  all: string
  /** One role, with `{job}`; null where the board cannot be asked for one alone. */
  one: string | null
}

const board = '(?<board>[\\w.%-]+)'
const leverPaths = [
  new RegExp(`^/${board}(?:/(?<job>[0-9a-f-]{36})(?:/apply)?)?/?$`),
  new RegExp(`^/v0/postings/${board}(?:/(?<job>[0-9a-f-]{36}))?/?$`),
]

/** developers.greenhouse.io/job-board.html, github.com/lever/postings-api, developers.ashbyhq.com/docs/public-job-posting-api */
export const jobBoards: readonly JobBoard[] = [
  {
    name: 'Greenhouse',
    hosts: ['boards.greenhouse.io', 'job-boards.greenhouse.io', 'boards-api.greenhouse.io', 'api.greenhouse.io'],
    paths: [
      new RegExp(`^/v1/boards/${board}(?:/jobs(?:/(?<job>\\d+))?)?/?$`),
      new RegExp(`^/(?!embed/|v1/)${board}(?:/jobs/(?<job>\\d+))?/?$`),
    ],
    all: 'https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true&pay_transparency=true',
    one: 'https://boards-api.greenhouse.io/v1/boards/{board}/jobs/{job}?pay_transparency=true',
  },
  {
    name: 'Lever',
    hosts: ['jobs.lever.co', 'api.lever.co'],
    paths: leverPaths,
    all: 'https://api.lever.co/v0/postings/{board}?mode=json',
    one: 'https://api.lever.co/v0/postings/{board}/{job}?mode=json',
  },
  {
    name: 'Lever',
    hosts: ['jobs.eu.lever.co', 'api.eu.lever.co'],
    paths: leverPaths,
    all: 'https://api.eu.lever.co/v0/postings/{board}?mode=json',
    one: 'https://api.eu.lever.co/v0/postings/{board}/{job}?mode=json',
  },
  {
    name: 'Ashby',
    hosts: ['jobs.ashbyhq.com', 'api.ashbyhq.com'],
    paths: [
      new RegExp(`^/posting-api/job-board/${board}/?$`),
      new RegExp(`^/(?!posting-api/)${board}(?:/(?<job>[0-9a-f-]{36})(?:/application)?)?/?$`),
    ],
    all: 'https://api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true',
    one: null,
  },
]

/** Say where somebody came from, not what the page is. */
export const trackingParameters: readonly RegExp[] = [/^utm_/, /^gh_src$/, /^lever-(?:source|origin)/]
