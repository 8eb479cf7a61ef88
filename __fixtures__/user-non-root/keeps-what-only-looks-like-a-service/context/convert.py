from absl import app


def main(arguments):
    with open(arguments[1]) as file:
        print(file.read().upper())


if __name__ == "__main__":
    app.run(main)
