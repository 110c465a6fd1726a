import { createHash } from 'node:crypto';
import css from './site.css?inline';

/** The one stylesheet, put into every page so that reading takes one request. */
export const stylesheet = css;

/** Its SHA-256 in base64, as a Content-Security-Policy names it. */
export const stylesheetHash = createHash('sha256').update(css).digest('base64');
