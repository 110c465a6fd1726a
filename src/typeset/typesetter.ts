import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { fontArgs } from '../checks/fonts.ts';

/** Fills Typst templates with data, which reaches them as JSON: nothing is escaped. */
export class Typesetter {
  readonly #compiler = NodeCompiler.create({ workspace: '/', fontArgs: fontArgs() });

  /** A tagged PDF/UA-1; the same bytes for the same data. */
  pdf(template: string, data: object): Buffer {
    const compiled = this.#compile(template, data);
    return this.#compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  }

  /** A PNG 1200 pixels wide: sixteen colours are enough for type on paper and keep it small. */
  async png(template: string, data: object): Promise<Buffer> {
    const compiled = this.#compile(template, data);
    // As a picture Typst draws a box for what no font has; as PDF/A it refuses, and says what.
    this.#compiler.pdf(compiled, { pdfStandard: 'a-2b', creationTimestamp: 0 });
    // Typst draws type as outlines: no font is needed here.
    const drawing = new Resvg(this.#compiler.plainSvg(compiled), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'width', value: 1200 },
    });
    const { width, height, pixels } = drawing.render();
    return sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ palette: true, colours: 16, dither: 0, effort: 1 })
      .toBuffer();
  }

  #compile(template: string, data: object) {
    this.#compiler.mapShadow('/data.json', Buffer.from(JSON.stringify(data)));
    const compiled = this.#compiler.compile({ mainFileContent: template });
    // A missing font or glyph is a warning to Typst; here it would lose official words.
    const trouble = compiled.takeError() ?? compiled.takeWarnings();
    if (trouble || !compiled.result) {
      throw new Error(`Typst: ${JSON.stringify(trouble?.shortDiagnostics)}`);
    }
    this.#compiler.evictCache(30);
    return compiled.result;
  }
}
