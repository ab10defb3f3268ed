import { Contract, type OpenApi } from './contract.js';

/** By the text of the document: all servers of one run serve the same, but for where they send people to sign in. */
const contracts = new Map<string, Contract>();

/** The contract that a server publishes, with the schemas that have been compiled for whichever server serves the same. */
export async function contractOf(url: string): Promise<Contract> {
  const response = await fetch(`${url}/openapi.json`);
  if (response.status !== 200) throw new Error(`/openapi.json answered ${response.status}`);
  const text = await response.text();
  const contract = contracts.get(text) ?? new Contract(JSON.parse(text) as OpenApi);
  contracts.set(text, contract);
  return contract;
}
