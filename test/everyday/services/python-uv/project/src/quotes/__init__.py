from bottle import route, run


@route("/")
def index():
    return "Simple is better than complex.\n"


def main():
    run(host="0.0.0.0", port=8000)
