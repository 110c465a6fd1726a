import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** A drawn card as PNG: sixteen colours are enough for type on paper and keep it small. */
export async function cardPicture(svg: string): Promise<Buffer> {
  // Typst draws type as outlines: no font is needed here.
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: 1200 },
  });
  const { width, height, pixels } = drawing.render();
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
}
