FROM python:3.13-slim
WORKDIR /srv/shop
COPY requirements.txt ./
RUN ls -la
ENV VIRTUAL_ENV=/srv/shop/venv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
RUN export FLASK_APP=app.py
RUN pip install -r requirements.txt
# the application
COPY . .
CMD ["python", "app.py"]

FROM python:3.13-slim AS named
WORKDIR /srv/shop
COPY . .
RUN ls src
RUN pip install -r requirements.txt
