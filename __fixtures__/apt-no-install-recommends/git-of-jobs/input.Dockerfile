# Its jobs fetch from wherever they are told to, whatever the build does with git.
FROM registry.example.com/java:8
RUN apt-get update && apt-get install -y subversion git
RUN git clone https://git.example.com/hooks.git /opt/hooks
RUN apt-get update && apt-get install -y jenkins
CMD ["supervisord", "-n"]
