import { expect, test } from 'vitest'
import { unescapeSlack } from '../../../bots/slack/unescape-slack.ts'

test.each([
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
  ['write to <mailto:jobs@acme.example|jobs@acme.example>', 'write to jobs@acme.example'],
  ['see <https://acme.example/jobs|acme.example/jobs>', 'see https://acme.example/jobs'],
  ['<https://acme.example|Apply here> now', 'Apply here (https://acme.example) now'],
  ['in <#C123|general> for <@U123>', 'in general for @U123'],
  ['<!here> a role', '!here a role'],
  ['R&amp;D &amp;lt;div&amp;gt;', 'R&D &lt;div&gt;'],
])('“%s” reads “%s”', (written, read) => {
  expect(unescapeSlack(written)).toBe(read)
})
