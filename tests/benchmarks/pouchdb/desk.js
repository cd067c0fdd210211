// A desk on PouchDB: does what each line of standard input says, {"act", "docs"}, and tells how long it took.
import http from "node:http";
import { createInterface } from "node:readline";
import PouchDB from "pouchdb";

const [, , folder, url] = process.argv;
// One connection that is kept, as a browser or Electron would.
const agent = new http.Agent({ keepAlive: true });
const here = new PouchDB(folder + "/desk");
const there = new PouchDB(url, { fetch: (address, told) => PouchDB.fetch(address, { ...told, agent }) });

const acts = {
  async keep(docs) {
    const known = await here.allDocs({ keys: docs.map((doc) => doc._id), include_docs: true });
    const merged = docs.map((doc, at) => ({ ...(known.rows[at].doc ?? {}), ...doc }));
    const failed = (await here.bulkDocs(merged)).filter((one) => one.error);
    if (failed.length) throw new Error(JSON.stringify(failed[0]));
  },
  push: () => here.replicate.to(there),
  both: () => here.sync(there),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, docs } = JSON.parse(line);
  const began = performance.now();
  await acts[act](docs);
  console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
}
