// What the widget loads beside the .wasm of a language.
export { glue } from 'replycode:glue';
