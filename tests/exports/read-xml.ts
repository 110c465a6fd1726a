import sax from 'sax';

export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** The root element of a document; throws where the document is not well-formed. */
export function readXml(document: string): XmlElement {
  const root: XmlElement = { name: '', text: '', children: [] };
  const open = [root];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => {
    const element = { name, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    for (const element of open) element.text += text;
  };
  parser.onclosetag = () => open.pop();
  parser.write(document).close();
  const [element] = root.children;
  if (!element) throw new Error('The document is empty');
  return element;
}
