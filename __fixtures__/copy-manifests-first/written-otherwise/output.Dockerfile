FROM    python:3.12-slim
WORKDIR /app
COPY    requirements.txt /app
RUN     pip install -r requirements.txt  
# All of the code
COPY    . /app
CMD     ["python", "main.py"]

FROM    python:3.12-slim
  WORKDIR /app
  COPY    --link requirements.txt ./

  RUN     pip install -r \
    requirements.txt

  COPY    --link   ./  ./

  RUN     python -m compileall .
