from flask import Flask

app = Flask(__name__)


def tides():
    return sqlite3.connect("/data/tides.db").execute("select * from tides")
