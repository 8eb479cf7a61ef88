FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install -e .
CMD ["python", "app.py"]

FROM python:3.12 AS built
WORKDIR /app
COPY . .
RUN python setup.py install
CMD ["python", "app.py"]

FROM python:3.12 AS module
WORKDIR /app
COPY . .
RUN python -m build && python -m easy_install .
CMD ["python", "app.py"]

FROM python:3.12 AS late
WORKDIR /app
COPY . .
CMD pip install -r requirements.txt && python app.py

FROM python:3.12 AS later
WORKDIR /app
COPY . .
CMD ["sh", "-c", "python -m pip install -r requirements.txt && python app.py"]

FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install pipenv
CMD ["pipenv", "run", "make", "serve"]
