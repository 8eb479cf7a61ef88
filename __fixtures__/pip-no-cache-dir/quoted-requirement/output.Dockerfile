FROM python:3.12
RUN pip install --no-cache-dir 'uvicorn[standard]>=0.20' "flask<3"
