/** The library's page in the colours of the product: its own are too faint to read (7:1, as everywhere else). */
export const STYLE = `
#docs { color: #1f2328; }
#docs .info .title small { background: #47505a; }
#docs .info .title small.version-stamp { background: #045f37; }
#docs a, #docs .link, #docs .info .url { color: #0d519b; text-decoration: underline; }
#docs .opblock-summary-path a, #docs .opblock-tag a { color: inherit; text-decoration: none; }
#docs .btn.authorize { color: #045f37; border-color: #045f37; }
#docs .btn.authorize svg { fill: #045f37; }
#docs .opblock-get .opblock-summary-method { background: #0d519b; }
#docs .opblock-post .opblock-summary-method { background: #045f37; }
#docs .opblock-put .opblock-summary-method, #docs .opblock-patch .opblock-summary-method { background: #7f4201; }
#docs .opblock-delete .opblock-summary-method { background: #a40e0b; }
#docs .models h4, #docs .models h4 span { color: #1f2328; }
#docs .json-schema-2020-12__attribute--primary { color: #3d3d92; }
#docs .json-schema-2020-12__attribute--muted { color: #47505a; }
#docs .response-control-media-type__accept-message, #docs .response-control-media-type__accept-message code { color: #045f37; }
#docs .microlight span[style*="211, 99, 99"] { color: #ffb9b9 !important; }
`;
