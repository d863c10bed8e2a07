import { WenzhengChat } from './element.ts';
import { placeWidget } from './placing.ts';
import { originOf } from './settings.ts';

const NAME = 'wenzheng-chat';

// A page may hold the script twice, from two of its templates.
if (!customElements.get(NAME)) {
  const script = document.currentScript;
  // Only now can a classic script tell where it came from.
  WenzhengChat.home = originOf(script instanceof HTMLScriptElement ? script.src : null) ?? location.origin;
  customElements.define(NAME, WenzhengChat);
}

placeWidget(NAME, document.currentScript);
