import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The font files of PDFs and cards. */
const fontFiles = [
  require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'),
];

/** The fonts of PDFs and cards, as Typst takes them. */
export function fontArgs(): { fontBlobs: Buffer[] }[] {
  return [{ fontBlobs: fontFiles.map((path) => readFileSync(path)) }];
}

/** Official words are set in the serif font, everything else in sans-serif; Japanese and marks of lists have fonts of their own. */
const template = `#set document(title: "Glyphs")
#set text(fallback: false)
#for character in json("/data.json") {
  for font in ("Source Serif 4", "Source Sans 3") {
    set text(font: (font, "Source Sans 3", "BIZ UDPGothic", "Noto Sans Symbols 2"))
    character
    parbreak()
  }
}`;

const usual = /^[\x20-\x7E\u00A0-\u00FF‘’“”–—…]*$/;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The characters of texts that some font of the PDFs does not have, each with its accents: Typst refuses
 * to make a PDF/UA of what it cannot display, and names all of it.
 */
export async function missingCharacters(texts: readonly string[]): Promise<Set<string>> {
  const unusual = texts.filter((text) => !usual.test(text));
  const segments = unusual.flatMap((text) => [...segmenter.segment(text)]);
  const graphemes = new Set(segments.map(({ segment }) => segment));
  const characters = [...graphemes].filter((character) => !usual.test(character));
  if (characters.length === 0) return new Set();
  // Loaded only where a text has an unusual character.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: fontArgs() });
  compiler.mapShadow('/data.json', Buffer.from(JSON.stringify(characters)));
  const { result } = compiler.compile({ mainFileContent: template });
  try {
    if (result) compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    return new Set();
  } catch (error) {
    const named = String(error).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g);
    const missing = Array.from(named, ([, text = '']) =>
      // Typst writes characters of private use by their numbers.
      text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
        String.fromCodePoint(parseInt(code, 16)),
      ),
    );
    return new Set(characters.filter((one) => missing.some((text) => one.includes(text))));
  }
}
