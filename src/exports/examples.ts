import type { Extension } from './extensions.ts';

/** A short working example of each format: commands or code, given the file’s address. */
export const examples: Record<Extension, { in: string; code: (address: string) => string }> = {
  pdf: { in: 'Shell', code: (address) => `curl -O ${address}` },
  json: {
    in: 'JavaScript',
    code: (address) => `const meeting = await (await fetch('${address}')).json();
for (const topic of meeting.topics)
  for (const { number, text } of topic.items) console.log(number, text);`,
  },
  csv: {
    in: 'Python',
    code: (address) => `import pandas
items = pandas.read_csv('${address}')
print(items[items.text.str.contains('DICAS')][['number', 'text']])`,
  },
  txt: { in: 'Shell', code: (address) => `curl -s ${address} | grep -i deterrence` },
  md: { in: 'Shell', code: (address) => `curl -s ${address} | pandoc -f gfm -o summary.docx` },
  bib: {
    in: 'LaTeX',
    code: (address) => `% After: curl -O ${address}
\\addbibresource{${fileName(address)}}
\\cite[item 4.1]{${fileName(address).replace('.bib', '')}}`,
  },
  ris: {
    in: 'Shell',
    code: (address) => `curl -O ${address}   # then: Import, in EndNote or Zotero`,
  },
  'csl.json': {
    in: 'Shell',
    code: (address) => `curl -O ${address}
echo '@${fileName(address).replace('.csl.json', '')}' | pandoc --citeproc --bibliography ${fileName(address)}`,
  },
};

function fileName(address: string): string {
  return address.replace(/.*\//, '');
}
