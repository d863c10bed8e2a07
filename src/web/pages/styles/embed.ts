/** The chat fills its page. */
export const embedStyle = String.raw`
body.embed { height: 100vh; }
body.embed main { flex: 1; min-height: 0; width: 100%; max-width: none; margin: 0; padding: 0; }
body.embed wenzheng-chat { height: 100vh; height: 100dvh; }
`;
