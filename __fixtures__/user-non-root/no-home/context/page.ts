import x from "~/lib"
