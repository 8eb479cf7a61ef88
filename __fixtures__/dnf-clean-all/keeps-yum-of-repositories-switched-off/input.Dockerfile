FROM registry.access.redhat.com/rhel7
RUN subscription-manager register --auto-attach && \
    yum install -y httpd && \
    subscription-manager unregister
RUN yum install -y mod_ssl && yum-config-manager --disable \*
