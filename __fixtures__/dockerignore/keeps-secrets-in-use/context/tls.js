require("node:fs").readFileSync("server.key")
