// express-pouchdb on LevelDB in the folder it is started in; prints its port.
import express from "express";
import expressPouchDB from "express-pouchdb";
import PouchDB from "pouchdb";

const Kept = PouchDB.defaults({ prefix: process.argv[2] + "/" });
const app = express();
app.use("/", expressPouchDB(Kept, { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: process.argv[2] + "/log.txt" }));
const door = app.listen(0, "127.0.0.1", () => console.log(String(door.address().port)));
