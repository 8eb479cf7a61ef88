require("fs").writeFileSync("a", "b")
