FROM python:3.11-slim
WORKDIR /src
COPY . .
RUN cd pages && sed -i s/draft/final/ page.txt && python3 make.py
RUN python3 server/main.py > /said
