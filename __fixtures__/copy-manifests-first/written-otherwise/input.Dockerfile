FROM    python:3.12-slim
WORKDIR /app
COPY    requirements.txt /app
# All of the code
COPY    . /app 
RUN     pip install -r requirements.txt  
CMD     ["python", "main.py"]

FROM    python:3.12-slim
  WORKDIR /app
  COPY    --link   ./  ./ 

  RUN     pip install -r \
    requirements.txt && \
    python -m compileall .
