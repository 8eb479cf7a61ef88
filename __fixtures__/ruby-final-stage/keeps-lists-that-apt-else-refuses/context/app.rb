require "sinatra"
require "pg"

get("/") { PG.connect(ENV.fetch("DATABASE_URL")).exec("select 1").getvalue(0, 0) }
