import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../../src/postings/reading/formats/read-html.ts'
import { utf8 } from '../../../support/read-all.ts'

const read = (html: string) => readHtml({ name: 'role.html', bytes: utf8(html) })

const boxes = `
  <nav><a href="/">Home</a><a href="/jobs">All jobs</a></nav>
  <div class="hero"><h1>Beekeeper</h1><p>Ljubljana, Slovenia · Full-time</p></div>
  <div><h2>About us</h2><p>We keep <b>four hundred</b> hives on the roofs of the city.</p></div>
  <div><p><strong>What you will do</strong></p><ul><li>Inspect hives<ul><li>every week</li></ul></li></ul></div>
  <div><h2>Benefits</h2><p>Free honey &amp; 28&nbsp;days of leave. See <a href="https://hive.example/b">our list</a>.</p></div>
  <ul><li><a href="/wax">Wax maker</a></li><li><a href="/smoke">Smoker</a></li></ul>
  <form><button>Apply</button></form><footer>© Hive</footer><script>track()</script>`

describe('a page without structured data', () => {
  test('is read from its heading on, in all its boxes, without what surrounds them', async () => {
    const [document] = await read(`<html><head><title>Beekeeper | Hive</title></head><body>${boxes}</body></html>`)
    expect(document).toMatchObject({ title: 'Beekeeper' })
    expect(document!.text).toBe(
      [
        'Ljubljana, Slovenia · Full-time',
        '## About us\n\nWe keep four hundred hives on the roofs of the city.',
        '### What you will do\n\n- Inspect hives\n  - every week',
        '## Benefits\n\nFree honey & 28 days of leave. See our list (https://hive.example/b).',
      ].join('\n\n'),
    )
  })

  test('is read from its main element where it has one', async () => {
    const [document] = await read(`<body><h1>Beekeeper</h1><div>News</div><main><p>Keep bees.</p></main></body>`)
    expect(document).toMatchObject({ title: 'Beekeeper', text: 'Keep bees.' })
  })
})

describe('a page with a JobPosting as JSON-LD', () => {
  const script = (json: string) => `<script type="application/ld+json">${json}</script>`

  test('is read from that, also in a graph whose nodes refer to each other', async () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#hive', name: 'Hive & Co' },
        {
          '@type': 'JobPosting',
          title: 'Wax Maker',
          description: '<p>Pour wax.</p>',
          hiringOrganization: { '@id': '#hive' },
        },
      ],
    }
    const documents = await read(`<html><body>${script('{"@type":"WebSite"}')}${script(JSON.stringify(graph))}${boxes}`)
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({ title: 'Wax Maker', hiringOrganization: 'Hive & Co', text: 'Pour wax.' })
  })

  test('takes the description from the page when the data lacks it', async () => {
    const [document] = await read(
      `<body>${script('{"@type":"JobPosting","title":"Beekeeper","datePosted":"2026-11-01"}')}${boxes}</body>`,
    )
    expect(document).toMatchObject({ title: 'Beekeeper', datePosted: '2026-11-01' })
    expect(document!.text).toContain('We keep four hundred hives')
  })

  test('is read although its strings hold line breaks, and as a page when it is no JSON', async () => {
    const [broken] = await read(
      `<body>${script('{"@type":"JobPosting","title":"Smoker","description":"Make\nsmoke."}')}`,
    )
    const [none] = await read(`<body>${script('{"@type":"JobPosting",')}<h1>Smoker</h1><p>Make smoke.</p>`)
    expect(broken).toMatchObject({ title: 'Smoker', text: 'Make smoke.' })
    expect(none).toMatchObject({ title: 'Smoker', text: 'Make smoke.' })
  })
})

test('a page in the encoding that it declares is read in that', async () => {
  const html =
    '<html><head><meta charset="windows-1251"></head><body><h1>X</h1><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>'
  const [document] = await readHtml({ name: 'role.html', bytes: Buffer.from(html, 'latin1') })
  expect(document!.text).toBe('Привет')
})
