import { WenzhengChat } from './element.ts';
import { placeWidget } from './placing.ts';

const NAME = 'wenzheng-chat';

// A page may hold the script twice, from two of its templates.
if (!customElements.get(NAME)) customElements.define(NAME, WenzhengChat);

placeWidget(NAME, document.currentScript);
