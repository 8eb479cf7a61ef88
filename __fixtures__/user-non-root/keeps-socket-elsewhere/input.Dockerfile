FROM python:3.12-slim
WORKDIR /desk
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["gunicorn", "--bind", "unix:/run/desk.sock", "desk:app"]
