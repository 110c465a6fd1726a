/** Unfolds the contents where they are beside the text. */
export function unfoldContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.contents details');
  if (!contents) return;
  contents.open = matchMedia('(min-width: 62rem)').matches;
  contents.classList.remove('unsized');
}

/**
 * Marks the current topic in the table of contents. The reading line is near the top of the window;
 * on the last screen it moves to the bottom, so that a short last topic is reached too.
 */
export function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents li > a[href^="#"]')];
  const topics = links.flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    return heading ? [{ link, heading }] : [];
  });
  if (topics.length === 0) return;

  // Set by a jump to an anchor: that topic is current until the reader scrolls.
  let jumpedTo: Element | null = null;

  function mark(): void {
    const { scrollHeight } = document.documentElement;
    const scrollable = scrollHeight - innerHeight;
    const lastScreen = Math.min(scrollable, innerHeight);
    const pastLastScreen = lastScreen - (scrollable - scrollY);
    const line = innerHeight * Math.max(0.15, pastLastScreen / Math.max(1, lastScreen));
    const current =
      topics.findLast(({ heading }) => heading.parentElement?.contains(jumpedTo)) ??
      topics.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    for (const { link } of topics) link.ariaCurrent = link === current?.link ? 'location' : null;
  }

  function jump(): void {
    jumpedTo = document.getElementById(location.hash.slice(1));
    mark();
  }

  addEventListener('scroll', mark, { passive: true });
  for (const type of ['wheel', 'touchmove', 'keydown']) {
    addEventListener(type, () => (jumpedTo = null), { passive: true });
  }
  addEventListener('hashchange', jump);
  addEventListener('resize', mark, { passive: true });
  jump();
}
