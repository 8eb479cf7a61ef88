FROM opensuse/leap:15.6
RUN echo 'solver.onlyRequires = true' >> /etc/zypp/zypp.conf
RUN zypper -n install a
