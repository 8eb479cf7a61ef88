FROM python:3.6
RUN --mount=type=cache,id=python-3.6-pip,target=/root/.cache/pip \
    pip install --upgrade pip==9.0.1
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.6.5
RUN pip install --no-cache-dir flask
