FROM python:3.12
CMD jupyter lab --ip=0.0.0.0
