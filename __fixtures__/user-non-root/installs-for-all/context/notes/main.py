from bottle import request, route, run

notes = []


@route("/", method="GET")
def index():
    return {"notes": notes}


@route("/", method="POST")
def add():
    notes.append(request.json["text"])
    return {"count": len(notes)}


run(host="0.0.0.0", port=8000)
