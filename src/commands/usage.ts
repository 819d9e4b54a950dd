export const usage = `Rolecall answers questions about open roles with the postings' own words.

  npm start                         serve the API and the bots that are set up, and open a conversation when this is a
                                    terminal
  npm run slack                     the Slack bot alone, for the server on this data folder or at ROLECALL_URL
  npm run discord                   the Discord bot alone, likewise
  npm run chat                      a conversation alone
  npm run ask -- "question"         answer one question
  npm run add -- FILE… | FOLDER… | -
                                    post roles: text, Markdown, HTML, PDF, DOCX, JSON-LD, JSON Lines
  npm run add -- [--draft] [--daily | --once] https://…
                                    read a page, a feed or a job board into roles, in the background, and again when it
                                    is named again: every day with --daily, until --once
  npm run jobs                      show what waits to be done, and what was given up
  npm run jobs -- rerun|drop ID… | --all
                                    have what was given up done again, or drop it
  npm run migrate                   bring the database to this version
  npm run export -- [--organization ID] FILE | -
                                    write everything that is stored, or one organization's part, into a file
  npm run import -- [--add] FILE | -
                                    store what export wrote, in an empty database or (--add) beside what is there
  npm run eval -- --postings P.jsonl --questions Q.jsonl --answers OUT.jsonl [--facts F.jsonl]
                                    measure the answers on postings and questions of your own

ask, add, chat and jobs talk to the server that runs on this data folder (or at ROLECALL_URL), and open the database
themselves when there is none. Settings: .env.example lists them all.

Exit codes: 0 done; 1 failed; 2 not a command like this; 3 partly done (some of the documents could not be posted, some of the jobs are not there).
`

/** Says what is wrong with a command line and how one looks; returns the exit code for that. */
export function refuseUsage(why: string): number {
  process.stderr.write(`${why}\n\n${usage}`)
  return 2
}
