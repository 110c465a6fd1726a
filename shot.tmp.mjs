// node shot.mjs <dist> <outdir> spec...   spec: name|path|width|height|opts(dark,forced,print,full,noscript,zoom2)
import { serve } from '/work/h-site/src/serve/static-server.ts';
import { launchBrowser } from '/work/h-site/tests/browser/launch-browser.ts';
const [dist, out, ...specs] = process.argv.slice(2);
const site = await serve(dist, { port: 0, base: '/' });
const browser = await launchBrowser();
for (const spec of specs) {
  const [name, path, w, h, o = ''] = spec.split('|');
  const ctx = await browser.newContext({ viewport: { width: +w, height: +h }, baseURL: site.address, javaScriptEnabled: !o.includes('noscript'), colorScheme: o.includes('dark') ? 'dark' : 'light', ...(o.includes('forced') && { forcedColors: 'active' }), ...(o.includes('zoom2')&&{deviceScaleFactor:2}) , ...(o.includes('touch')&&{hasTouch:true,isMobile:true})});
  const page = await ctx.newPage();
  page.on('console', (m) => console.log(name, 'console', m.text()));
  page.on('pageerror', (m) => console.log(name, 'error', m.message));
  await page.goto(path);
  const js = /js=(.*)$/.exec(o)?.[1];
  if (js) await page.evaluate(js);
  await page.waitForTimeout(300);
  if (o.includes('print')) { await page.pdf({ path: `${out}/${name}.pdf`, format: 'A4' }); }
  else await page.screenshot({ path: `${out}/${name}.png`, fullPage: o.includes('full') });
  await ctx.close();
}
await browser.close(); await site.close();
