// Names for `::part()`: every class `rc-name` of the markup is the part `name`, headings and tables
// are parts by what they are.

const PREFIX = 'rc-';

export function nameParts(root) {
  for (const element of root.querySelectorAll('[class]')) {
    for (const name of element.classList) {
      if (name.startsWith(PREFIX)) element.part.add(name.slice(PREFIX.length));
    }
  }
  for (const heading of root.querySelectorAll('h1, h2, h3, h4')) heading.part.add('heading');
  for (const table of root.querySelectorAll('table')) table.part.add('table');
}
