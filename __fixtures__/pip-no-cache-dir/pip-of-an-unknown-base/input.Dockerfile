# Its own, not one of a distribution that may be old
FROM registry.example.com/team/python
RUN pip install yamllint
