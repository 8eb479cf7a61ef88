import { homedir } from "node:os";
console.log(homedir());
