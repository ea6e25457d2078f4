/** Sends one request to the address that is its argument, and prints the status of the answer or why there is none. */
import { createDefaultHttpClient, createPipelineRequest, type RestError } from '@azure/core-rest-pipeline';
import { systemRootsPolicy } from '../../../src/quantum/management/policies/system-roots.js';

const request = createPipelineRequest({ url: process.argv[2] ?? '' });
request.disableKeepAlive = true;
const httpClient = createDefaultHttpClient();
const outcome = systemRootsPolicy().sendRequest(request, (request) => httpClient.sendRequest(request));
console.log(
  await outcome.then(
    ({ status }) => status,
    (error: RestError) => error.code,
  ),
);
