/** The environment variables that say through which proxy requests go; core-rest-pipeline reads them. */
export const proxyVariables = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
] as const;
