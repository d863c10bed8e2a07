/** 我要申请公开…: someone wants to make a request, not to know how it is done or how many there were. */
const REQUEST =
  /(?:我们?|本人|我司|我公司)(?:现|正|也)?(?:想要?|要|需要|打算|希望|申请)(?!要?(?:了解|知道|查|看|问|咨询|打听))[^,。?\uFF1F]{0,16}(?:申请|公开)|(?:帮|替|代)我[^,。?\uFF1F]{0,12}申请[^,。?\uFF1F]{0,16}公开/;
const ABOUT_REQUESTS = /怎么|如何|怎样|流程|步骤|条件|材料|多久|几天|多少|几件|吗|什么|哪/;

export const makesRequest = (text: string): boolean =>
  REQUEST.test(text) && text.includes('申请') && !ABOUT_REQUESTS.test(text);
