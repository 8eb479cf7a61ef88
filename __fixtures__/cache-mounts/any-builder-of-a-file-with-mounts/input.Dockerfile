FROM python:3.12
RUN --mount=type=bind,target=/src cp /src/run.sh /run.sh
RUN pip install flask
