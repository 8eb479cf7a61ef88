FROM rockylinux:9
RUN dnf install -y unzip && unzip /tmp/a.zip && dnf clean all
CMD ["tool"]
