FROM python:3.12-slim AS base
CMD ["python", "worker.py"]

FROM base
ENV MODE=fast
