import { Converter } from 'typedoc';

/**
 * A plugin of typedoc: a guide is called what its first heading says, and not what its file is called.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const text = document.content.map((part) => part.text).join('');
    const heading = /^# (.+)$/m.exec(text);
    if (heading) document.name = heading[1];
  });
}
