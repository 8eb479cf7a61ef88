from flask import Flask

app = Flask(__name__)


@app.route("/data/tides")
def tides():
    return open("tides.json").read()
