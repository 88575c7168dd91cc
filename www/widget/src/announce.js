// Tells those who listen to a page rather than look at it that an element shows something else. What
// stands there when the page is read first is no news.

export class Announcer {
  // A live region must be there before its text changes, or nobody is told.
  element = document.createElement('div');
  #told = false;

  constructor() {
    this.element.className = 'status';
    this.element.setAttribute('role', 'status');
  }

  // `article` is what is shown now; what is out of sight, in a term's closed popover, is not told.
  show(article, visible) {
    if (this.#told && visible) {
      this.element.lang = article?.lang ?? '';
      this.element.textContent = article?.querySelector('h1')?.textContent ?? '';
    }
    this.#told = true;
  }

  silence() {
    this.element.textContent = '';
  }
}
